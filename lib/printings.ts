import { diffWordsWithSpace } from "diff";

/** A run of words that another printing has too, or has otherwise. */
export type PrintedRun = { text: string; isDifferent: boolean };

/**
 * The same words as several articles print them, with what differs marked word by word: the first
 * printing against the second, every other one against the first.
 */
export function comparePrintings(printings: readonly string[]): PrintedRun[][] {
  const [first, second] = printings;
  if (first === undefined) return [];
  return printings.map((printing, index) =>
    runsOf({ printing, other: index === 0 ? (second ?? printing) : first }),
  );
}

function runsOf({ printing, other }: { printing: string; other: string }): PrintedRun[] {
  return diffWordsWithSpace(other, printing)
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, isDifferent: added }));
}
