/** The text of one story file, kept so that the lines of its faults can be found later. */
export type StorySource = {
  /** As faults name it. */
  file: string;
  text: string;
  /** The folder that was read. */
  folder: string | null;
};
