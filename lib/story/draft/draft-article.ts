/** What is known of an article before somebody reads it; null what neither page nor editor told. */
export type DraftArticle = {
  headline: string | null;
  publisher: string | null;
  url: string | null;
  language: string | null;
  /** YYYY-MM-DD. */
  publishedOn: string | null;
  /** Each on one line; the first is paragraph 1. */
  paragraphs: string[];
};

export const NO_ARTICLE: DraftArticle = {
  headline: null,
  publisher: null,
  url: null,
  language: null,
  publishedOn: null,
  paragraphs: [],
};
