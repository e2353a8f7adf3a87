import type { FacetCounts } from "@/lib/filters/facet-counts";
import {
  FACETS,
  isNarrowed,
  type Facet,
  type FilterVocabulary,
} from "@/lib/filters/timeline-filters";
import { PARAMETERS } from "@/lib/filters/filters-address";
import type { Place } from "@/lib/filters/page-address";
import { CarriedParameters } from "./carried-parameters";
import { FacetChoices } from "./facet-choices";
import { RangeChoices } from "./range-choices";
import { SearchField } from "./search-field";

type Props = {
  place: Place;
  facets: readonly Facet[];
  vocabulary: FilterVocabulary;
  counts: FacetCounts;
  /** Whether the page lets the reader choose the order. */
  isOrdered?: boolean;
};

const LEGENDS: Record<Facet, string> = {
  bidder: "Bidder",
  regulator: "Regulator",
  party: "Other parties",
  kind: "Kind",
  source: "Source",
  article: "Article",
};

/** A plain GET form: it works without scripts, and its address is the query. */
export function FilterPanel({ place, facets, vocabulary, counts, isOrdered = true }: Props) {
  const { filters } = place;
  return (
    <details
      className="open-when-wide screen-only border-rule mb-2 border-y py-2 max-lg:py-0"
      open={isNarrowed(filters)}
    >
      <summary className="fingertip content-center font-semibold">Search and filters</summary>
      <form
        id="filters"
        method="get"
        action={`${place.path}#timeline`}
        aria-label="Filters"
        data-order={PARAMETERS.join(" ")}
      >
        <CarriedParameters
          filters={filters}
          except={[...FACETS, "q", "contested", "from", "to", "order"]}
        />
        <SearchField text={filters.q} />
        <div className="gap-x-8 sm:columns-2 lg:columns-4">
          {facets.map((facet) => (
            <FacetChoices
              key={facet}
              facet={facet}
              legend={LEGENDS[facet]}
              chosen={filters[facet]}
              options={vocabulary[facet]}
              counts={counts[facet]}
            />
          ))}
          <RangeChoices filters={filters} isOrdered={isOrdered} />
        </div>
        <p className="mt-2 flex max-w-none flex-wrap items-center gap-4">
          <button
            type="submit"
            className="bg-ink text-paper hover:bg-accent fingertip px-4 py-1.5 font-semibold"
          >
            Apply filters
          </button>
        </p>
      </form>
    </details>
  );
}
