import type { Metadata } from "next";

/**
 * Title, description and canonical link of a page. The canonical address is the page without its
 * query: every reading day and filter is a view of it.
 */
export function pageMetadata(page: { title: string; description: string; path: string }): Metadata {
  const { title, description, path } = page;
  return { title, description: asDescription(description), alternates: { canonical: path } };
}

/** As much as link previews show, in characters. */
const DESCRIPTION_LENGTH = 200;

/** A description short enough for the head of a page, cut between words where the script has any. */
export function asDescription(text: string): string {
  const letters = [...new Intl.Segmenter("en").segment(text)].map(({ segment }) => segment);
  if (letters.length <= DESCRIPTION_LENGTH) return text;
  const cut = letters.slice(0, DESCRIPTION_LENGTH - 1).join("");
  const words = cut.replace(/\s+\S*$/u, "");
  return `${words.length > cut.length / 2 ? words : cut}…`;
}
