import { offeredOptions } from "@/lib/filters/offered-options";
import type { Facet, FacetOption } from "@/lib/filters/timeline-filters";
import { formatNumber } from "@/lib/format";

type Props = {
  facet: Facet;
  legend: string;
  chosen: readonly string[];
  options: readonly FacetOption[];
  counts: ReadonlyMap<string, number>;
};

/** The values of one facet with their counts; one that would give nothing stays visible, disabled. */
export function FacetChoices({ facet, legend, chosen, options, counts }: Props) {
  const own = options.filter(({ slug, isElsewhere }) => !isElsewhere || chosen.includes(slug));
  if (own.length === 0) return null;
  const offered = offeredOptions({ options: own, chosen, counts });
  const hidden = own.length - offered.length;
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
          and {formatNumber(hidden)} more; each has an address of its own, such as{" "}
          <code>?{facet}=name</code>
        </p>
      )}
    </fieldset>
  );
}
