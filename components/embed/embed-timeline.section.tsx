import { EmptyTimeline } from "@/components/timeline/empty-timeline";
import { Timeline } from "@/components/timeline/timeline";
import { searchOf } from "@/lib/domain/search/search-query";
import { groupByOccurrence } from "@/lib/domain/timeline-groups";
import { addressWith } from "@/lib/filters/page-address";
import { formatCount } from "@/lib/format";
import type { Reading } from "@/lib/reading";
import type { Statement } from "@/lib/domain/statement";

type Props = { reading: Reading; statements: readonly Statement[]; total: number };

/** The first statements of the selection, and the way to the others. */
export function EmbedTimeline({ reading, statements, total }: Props) {
  const { place, clock, questions, story, board } = reading;
  const titles = new Map(
    [...board.approvals, ...board.deadlines].map((one) => [one.slug, one.title]),
  );
  if (statements.length === 0)
    return <EmptyTimeline place={{ ...place, path: "/" }} readingDay={clock.readingDay} />;
  return (
    <section aria-labelledby="by-day">
      <h2 id="by-day" className="sr-only">
        By day
      </h2>
      <Timeline
        groups={groupByOccurrence(statements)}
        isContinued={false}
        contested={questions.filter(({ state }) => state === "contested")}
        asOf={place.filters.asOf}
        titles={titles}
        lang={story.language}
        terms={searchOf(place.filters)}
      />
      {total <= statements.length ? null : (
        <p>
          <a
            href={`${addressWith({ ...place, path: "/" }, {})}#timeline`}
            className="inline-block py-1"
          >
            All {formatCount(total, "statement")}
          </a>
        </p>
      )}
    </section>
  );
}
