/** The text of an article as it was read, kept out of the repository. */
export type ArticleText = {
  /** Such as the name of its file; it is what a caller's map of articles names. */
  name: string;
  headline: string;
  /** Each on one line; the first is paragraph 1. */
  paragraphs: string[];
};

/** The first line is the headline; blank lines stand between the paragraphs. */
export function parseArticleText({ name, text }: { name: string; text: string }): ArticleText {
  const [headline = "", ...rest] = text.trim().split("\n");
  const paragraphs = rest
    .join("\n")
    .split(/\n\s*\n/)
    .map(joinLines)
    .filter((line) => line !== "");
  return { name, headline: joinLines(headline), paragraphs };
}

/** Line breaks in a file say nothing about the words. */
export function joinLines(text: string): string {
  return text.split(/\s+/).join(" ").trim();
}
