import { FilterChips } from "@/components/filters/filter-chips";
import { FilterPanel } from "@/components/filters/filter-panel";
import { LanesSection } from "@/components/lanes/lanes.section";
import { SectionHeading } from "@/components/ui/section-heading";
import { searchOf } from "@/lib/domain/search/search-query";
import { groupByOccurrence } from "@/lib/domain/timeline-groups";
import { totalOf } from "@/lib/filters/facet-counts";
import { FACETS, type Facet } from "@/lib/filters/timeline-filters";
import { formatCount } from "@/lib/format";
import { countFacets } from "@/lib/queries/timeline/count-facets";
import { listStatements } from "@/lib/queries/timeline/list-page";
import { suggestSearch } from "@/lib/queries/search/suggest-search";
import type { Reading } from "@/lib/reading";
import { EmptyTimeline } from "./empty-timeline";
import { Pager } from "./pager";
import { Timeline } from "./timeline";

type Props = {
  reading: Reading;
  /** What the page itself is about: one value of one facet, which the reader does not choose. */
  scope?: { facet: "bidder" | "regulator" | "party"; slug: string };
};

/** The reader's selection, a page at a time, grouped by the date things happened. */
export async function TimelineSection({ reading, scope }: Props) {
  const { place, clock, questions, vocabulary, story } = reading;
  const contested = questions.filter(({ state }) => state === "contested");
  const filters = scope ? { ...place.filters, [scope.facet]: [scope.slug] } : place.filters;
  const contestedQuestions = contested.map(({ question }) => question.slug);
  const selection = { filters, asOf: clock.readingDay, contestedQuestions };
  const [page, counts] = await Promise.all([
    listStatements({ selection, place }),
    countFacets(selection),
  ]);
  const { statements } = page;
  const total = totalOf({ counts, filters });
  return (
    <section aria-labelledby="timeline">
      <SectionHeading id="timeline" aside={formatCount(total, "statement")}>
        Timeline
      </SectionHeading>
      <LanesSection reading={reading} statements={statements} selection={selection} />
      <FilterPanel
        place={place}
        facets={facetsBeside(scope?.facet)}
        vocabulary={vocabulary}
        counts={counts}
      />
      <FilterChips place={place} vocabulary={vocabulary} />
      {statements.length === 0 ? (
        <EmptyTimeline
          place={place}
          readingDay={clock.readingDay}
          suggestion={await suggestSearch(selection)}
        />
      ) : (
        <div className="print-columns">
          <Timeline
            groups={groupByOccurrence(statements)}
            isContinued={page.isContinued}
            contested={contested}
            asOf={place.filters.asOf}
            titles={titlesOf(reading)}
            lang={story.language}
            terms={searchOf(filters)}
          />
          <Pager place={place} total={total} page={page} />
        </div>
      )}
    </section>
  );
}

function facetsBeside(scope: Facet | undefined): Facet[] {
  return FACETS.filter((facet) => facet !== scope);
}

function titlesOf({ board }: Reading): ReadonlyMap<string, string> {
  return new Map([...board.approvals, ...board.deadlines].map(({ slug, title }) => [slug, title]));
}
