import { STATEMENT_KINDS, ATTRIBUTIONS } from "@/lib/domain/statement";
import type { DraftArticle } from "./draft-article";
import { findQuotations, type FoundQuotation } from "./find-quotations";

/** An article that has what a story file asks for. */
export type NamedArticle = DraftArticle & { slug: string; headline: string; publishedOn: string };

const WORDS_SHOWN = 8;

/**
 * A story file for one article, with comments that say what to fill in. What is left empty is a fault
 * until somebody has filled it in, so that a draft cannot be imported by accident.
 * @param schema where the JSON Schema is, seen from the file.
 */
export function writeSkeleton(args: { article: NamedArticle; schema: string }): string {
  const { article, schema } = args;
  const quotations = findQuotations(article.paragraphs);
  return [
    `# yaml-language-server: $schema=${schema}`,
    "# Fill in what is empty and delete what the article does not support. Facts from the article only,",
    "# in your own words; the article's words only as short quotations of what somebody said.",
    ...articleLines(article),
    "",
    "# A statement that is in the database already only gets a citation:",
    "# citations:",
    `#   - { statement: its-slug, article: ${article.slug}, paragraph: 1 }`,
    "",
    ...statementLines({ article, quotations }),
    ...paragraphLines(article.paragraphs),
    "",
  ].join("\n");
}

function articleLines(article: NamedArticle): string[] {
  const { slug, headline, publisher, url, language, publishedOn } = article;
  const optional = (field: string, value: string | null) =>
    value === null ? [] : [`    ${field}: ${quoted(value)}`];
  return [
    "articles:",
    `  - slug: ${slug}`,
    `    headline: ${quoted(headline)}`,
    ...optional("publisher", publisher),
    ...optional("url", url),
    ...optional("language", language),
    `    publishedOn: ${publishedOn}`,
    "    # If the article does not print its day:",
    "    # publishedBasis: inferred",
    '    # publishedNote: "how the day is known"',
  ];
}

function statementLines(args: { article: NamedArticle; quotations: FoundQuotation[] }): string[] {
  const { article, quotations } = args;
  const entries = quotations.length === 0 ? [{ paragraph: 1, quote: null }] : quotations;
  return [
    "statements:",
    ...entries.flatMap((entry, index) => statementEntry({ article, entry, number: index + 1 })),
  ];
}

function statementEntry(args: {
  article: NamedArticle;
  entry: { paragraph: number; quote: string | null };
  number: number;
}): string[] {
  const { article, entry, number } = args;
  const isFirst = number === 1;
  const hint = (text: string) => (isFirst ? [`    # ${text}`] : []);
  return [
    `  - slug: ${article.slug.slice(0, 60)}-${number}`,
    ...hint("What was said or done, in your own words; then one to three sentences."),
    '    headline: ""',
    '    summary: ""',
    ...hint(`One of ${STATEMENT_KINDS.join(", ")}.`),
    '    kind: ""',
    ...hint("The slug of a party, or instead speakerDescription: a source with knowledge of …"),
    '    speaker: ""',
    ...hint("Who first carried it: the outlet the article cites, else the article."),
    `    origin: ${article.slug}`,
    ...hint(`One of ${ATTRIBUTIONS.join(", ")}.`),
    '    attribution: ""',
    ...hint("Slugs of whom it is about."),
    "    parties: []",
    ...hint(
      "When: 2020-09-13, 2020-09 (day not given), ../2020-09-14 (by then); never more exactly",
    ),
    ...hint(
      "than the article. An inferred date takes occurredBasis: inferred and an occurredNote.",
    ),
    `    occurredOn: ../${article.publishedOn}`,
    "    citations:",
    `      - article: ${article.slug}`,
    `        paragraph: ${entry.paragraph}`,
    ...(entry.quote === null ? [] : [`        quote: ${quoted(entry.quote)}`]),
    ...hint(
      "If it moves something: moves: [{ bidder: …, stage: … }]; if it takes a side in a question:",
    ),
    ...hint("takes: [{ question: …, position: … }]."),
  ];
}

/** The first words only: the article's text stays out of story files. */
function paragraphLines(paragraphs: readonly string[]): string[] {
  if (paragraphs.length === 0) return [];
  return [
    "",
    "# The paragraphs, by their first words:",
    ...paragraphs.map((text, index) => `# ${index + 1}  ${firstWords(text)}`),
  ];
}

function firstWords(text: string): string {
  const words = text.replace(/\p{Cc}/gu, " ").split(" ");
  return words.length > WORDS_SHOWN
    ? `${words.slice(0, WORDS_SHOWN).join(" ")} …`
    : words.join(" ");
}

/** A JSON string is a YAML string; nothing in a headline can then be taken for YAML. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
