/** Direct speech in an article. */
export type FoundQuotation = { paragraph: number; quote: string };

/** Opening and closing marks of the languages that newspapers are printed in; ’ is an apostrophe too. */
const MARKS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
];

/**
 * The quotations of each paragraph (counted from 1), without their outer marks. One that goes on in
 * the next paragraph is not closed in its own, and ends with it.
 */
export function findQuotations(paragraphs: readonly string[]): FoundQuotation[] {
  return paragraphs.flatMap((text, index) =>
    quotationsIn(text).map((quote) => ({ paragraph: index + 1, quote })),
  );
}

function quotationsIn(text: string): string[] {
  const quotations: string[] = [];
  for (let at = 0; at < text.length;) {
    const marks = MARKS.find(([open]) => text.startsWith(open, at));
    if (marks === undefined) {
      at += 1;
      continue;
    }
    const [open, close] = marks;
    const start = at + open.length;
    const found = text.indexOf(close, start);
    const end = found === -1 ? text.length : found;
    const quote = withoutTrailingComma(text.slice(start, end).trim());
    if (/\p{L}/u.test(quote)) quotations.push(quote);
    at = end + close.length;
  }
  return quotations;
}

/** “We are selling,” said the mayor: the comma is the sentence's around it. */
function withoutTrailingComma(quote: string): string {
  return quote.replace(/,$/, "");
}
