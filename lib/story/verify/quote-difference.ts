import { diffWords } from "diff";

/** With fewer words in common, the quotation is another one. */
const LEAST_IN_COMMON = 0.6;

/**
 * How a quotation differs from the words of a paragraph: `we [-never-] {+ever+} left`, in brackets
 * what only the article has, in braces what only the quotation has.
 * @returns null when too few of its words stand there.
 */
export function differenceFrom({ text, words }: { text: string; words: string }): string | null {
  const runs = diffWords(text, words);
  const first = runs.findIndex(({ added, removed }) => !added && !removed);
  const last = runs.findLastIndex(({ added, removed }) => !added && !removed);
  const common = runs.filter(({ added, removed }) => !added && !removed);
  const kept = common.reduce((sum, { value }) => sum + countWords(value), 0);
  if (first === -1 || kept < LEAST_IN_COMMON * countWords(words)) return null;
  // What the article says before and after the quotation is no difference.
  const inner = runs.filter(({ removed }, index) => !removed || (index > first && index < last));
  return inner.map(shownRun).join("");
}

function shownRun({ value, added, removed }: { value: string; added: boolean; removed: boolean }) {
  if (removed) return `[-${value}-]`;
  return added ? `{+${value}+}` : value;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
