import { FilterPanel } from "@/components/filters/filter-panel";
import { FilterChips } from "@/components/filters/filter-chips";
import { SectionHeading } from "@/components/ui/section-heading";
import { groupByOccurrence } from "@/lib/domain/timeline-groups";
import { formatCount } from "@/lib/format";
import { countFacets } from "@/lib/queries/count-facets";
import { listStatements } from "@/lib/queries/list-statements";
import type { Reading } from "@/lib/reading";
import { EmptyTimeline } from "./empty-timeline";
import { Timeline } from "./timeline";

/** Every statement of the reader's selection, grouped by the date things happened. */
export async function TimelineSection({ reading }: { reading: Reading }) {
  const { filters, clock, questions, vocabulary, story } = reading;
  const contested = questions.filter(({ state }) => state === "contested");
  const contestedQuestions = contested.map(({ question }) => question.slug);
  const selection = { filters, asOf: clock.readingDay, contestedQuestions };
  const [statements, counts] = await Promise.all([
    listStatements(selection),
    countFacets(selection),
  ]);
  return (
    <section aria-labelledby="timeline">
      <SectionHeading id="timeline" aside={formatCount(statements.length, "statement")}>
        Timeline
      </SectionHeading>
      <FilterPanel filters={filters} vocabulary={vocabulary} counts={counts} />
      <FilterChips filters={filters} vocabulary={vocabulary} />
      {statements.length === 0 ? (
        <EmptyTimeline filters={filters} readingDay={clock.readingDay} />
      ) : (
        <Timeline
          groups={groupByOccurrence(statements)}
          contested={contested}
          filters={filters}
          titles={titlesOf(reading)}
          lang={story.language}
        />
      )}
    </section>
  );
}

function titlesOf({ board }: Reading): ReadonlyMap<string, string> {
  return new Map([...board.approvals, ...board.deadlines].map(({ slug, title }) => [slug, title]));
}
