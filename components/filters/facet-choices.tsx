import type { Facet } from "@/lib/filters/timeline-filters";

type Props = {
  facet: Facet;
  legend: string;
  chosen: readonly string[];
  options: readonly { slug: string; label: string }[];
  counts: ReadonlyMap<string, number>;
};

/** A longer list is no choice in a form: then only what gives something is offered, most first. */
const MOST_OPTIONS = 30;

/** The values of one facet with their counts; one that would give nothing stays visible, disabled. */
export function FacetChoices({ facet, legend, chosen, options, counts }: Props) {
  if (options.length === 0) return null;
  const offered = offeredOf({ options, chosen, counts });
  const hidden = options.length - offered.length;
  return (
    <fieldset className="mb-3 min-w-0 break-inside-avoid">
      <legend className="pb-0.5 text-sm font-semibold">{legend}</legend>
      {offered.map(({ slug, label }) => {
        const count = counts.get(slug) ?? 0;
        const isChosen = chosen.includes(slug);
        const isDisabled = count === 0 && !isChosen;
        return (
          <label
            key={slug}
            className={`flex min-h-6 items-baseline gap-2 leading-tight pointer-coarse:min-h-11 ${isDisabled ? "text-muted" : ""}`}
          >
            <input
              type="checkbox"
              name={facet}
              value={slug}
              defaultChecked={isChosen}
              disabled={isDisabled}
              className="size-4 shrink-0 translate-y-0.5"
            />
            <span>
              {label} <span className="text-muted text-sm">{count}</span>
            </span>
          </label>
        );
      })}
      {hidden === 0 ? null : (
        <p className="text-muted text-sm">
          and {hidden} more; each has an address of its own, such as <code>?{facet}=name</code>
        </p>
      )}
    </fieldset>
  );
}

function offeredOf({ options, chosen, counts }: Pick<Props, "options" | "chosen" | "counts">) {
  if (options.length <= MOST_OPTIONS) return options;
  const ranked = options.flatMap((option) => {
    const rank = chosen.includes(option.slug) ? Infinity : counts.get(option.slug);
    return rank === undefined ? [] : [{ option, rank }];
  });
  return ranked
    .toSorted((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank))
    .slice(0, MOST_OPTIONS)
    .map(({ option }) => option);
}
