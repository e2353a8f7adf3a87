import { addressWith, type Place } from "@/lib/filters/page-address";
import {
  FACETS,
  isNarrowed,
  NO_FILTERS,
  type FilterVocabulary,
  type TimelineFilters,
} from "@/lib/filters/timeline-filters";
import { formatSpanShort } from "@/lib/format";

type Props = { place: Place; vocabulary: FilterVocabulary };
type Chip = { label: string; without: Partial<TimelineFilters> };

/** What is on; each can be taken off, one link clears all. */
export function FilterChips({ place, vocabulary }: Props) {
  const { filters } = place;
  if (!isNarrowed(filters)) return null;
  const { asOf, order } = filters;
  return (
    <div role="group" aria-label="Filters that are on">
      <ul className="mb-2 flex flex-wrap gap-2">
        {chipsOf(filters, vocabulary).map(({ label, without }) => (
          <li key={label}>
            <a
              href={`${addressWith(place, without)}#timeline`}
              className="border-rule-strong hover:bg-panel fingertip inline-flex items-center gap-1.5 border px-2 py-0.5 no-underline"
            >
              {label}{" "}
              <span aria-hidden="true" className="screen-only">
                ✕
              </span>
              <span className="sr-only screen-only">(take off)</span>
            </a>
          </li>
        ))}
        <li className="screen-only">
          <a
            href={`${addressWith(place, { ...NO_FILTERS, asOf, order })}#timeline`}
            className="fingertip inline-flex items-center py-0.5"
          >
            Clear all
          </a>
        </li>
      </ul>
    </div>
  );
}

function chipsOf(filters: TimelineFilters, vocabulary: FilterVocabulary): Chip[] {
  const facets = FACETS.flatMap((facet) =>
    filters[facet].map((value): Chip => ({
      label: vocabulary[facet].find(({ slug }) => slug === value)?.label ?? value,
      without: { [facet]: filters[facet].filter((other) => other !== value) },
    })),
  );
  const { q, contested, from, to } = filters;
  return [
    ...facets,
    ...(q === null ? [] : [{ label: `Search: ${q}`, without: { q: null } }]),
    ...(contested ? [{ label: "Contested only", without: { contested: false } }] : []),
    ...(from === null ? [] : [{ label: `From ${formatSpanShort(from)}`, without: { from: null } }]),
    ...(to === null ? [] : [{ label: `To ${formatSpanShort(to)}`, without: { to: null } }]),
  ];
}
