import type { FilterVocabulary } from "./timeline-filters";

type Option = FilterVocabulary["article"][number];
type Options = readonly Option[];
type Counts = ReadonlyMap<string, number>;

/** A longer list is no choice in a form. */
export const MOST_OFFERED = 30;

/**
 * The values of a facet that a form offers: all of a short list; of a long one what has been chosen, then
 * what gives the most statements.
 */
export function offeredOptions(args: {
  options: Options;
  chosen: readonly string[];
  counts: Counts;
}): Options {
  const { options, chosen, counts } = args;
  if (options.length <= MOST_OFFERED) return options;
  const most = largestOf(options, counts);
  if (chosen.length === 0) return most;
  const picked = options.filter(({ slug }) => chosen.includes(slug));
  return [...picked, ...most.filter(({ slug }) => !chosen.includes(slug))].slice(0, MOST_OFFERED);
}

/** Counts are remembered between pages, and so is what follows from them: ranking 40,000 names takes longer than a page. */
const ranked = new WeakMap<Counts, { options: Options; most: Options }>();

function largestOf(options: Options, counts: Counts): Options {
  const known = ranked.get(counts);
  if (known?.options === options) return known.most;
  const most = options
    .flatMap((option) => {
      const count = counts.get(option.slug);
      return count === undefined ? [] : [{ option, count }];
    })
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_OFFERED)
    .map(({ option }) => option);
  ranked.set(counts, { options, most });
  return most;
}
