/** The text of an article as it was read, kept out of the repository. */
export type ArticleText = {
  /** Such as the name of its file; it is what a caller's map of articles names. */
  name: string;
  headline: string;
  /** The article's address, where a line under the headline holds nothing else; else null. */
  url: string | null;
  /** Each on one line; the first is paragraph 1. */
  paragraphs: string[];
};

/** A hyphen at the end of a line, within a word: it may belong to the word or not. */
export const LINE_END = "-\u00AD";

/**
 * The first line is the headline; blank lines stand between the paragraphs. A line of its own under the
 * headline may hold the article's address.
 */
export function parseArticleText({ name, text }: { name: string; text: string }): ArticleText {
  const [headline = "", ...rest] = text.trim().split("\n");
  const blocks = rest
    .join("\n")
    .replace(/(?<=\p{L})-[^\S\n]*\n[^\S\n]*(?=\p{Ll})/gu, LINE_END)
    .split(/\n\s*\n/)
    .map(joinLines)
    .filter((line) => line !== "");
  const [first = ""] = blocks;
  const url = /^https?:\/\/\S+$/.test(first) ? first : null;
  return {
    name,
    headline: joinLines(headline),
    url,
    paragraphs: url === null ? blocks : blocks.slice(1),
  };
}

/** Line breaks in a file say nothing about the words. */
export function joinLines(text: string): string {
  return text.split(/\s+/).join(" ").trim();
}
