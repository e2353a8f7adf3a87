/** The text of one story file, kept so that the lines of its faults can be found later. */
export type StorySource = { file: string; text: string };
