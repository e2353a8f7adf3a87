import { EmptyTimeline } from "@/components/timeline/empty-timeline";
import { Timeline } from "@/components/timeline/timeline";
import { groupByOccurrence } from "@/lib/domain/timeline-groups";
import { addressWith } from "@/lib/filters/page-address";
import { formatCount } from "@/lib/format";
import type { Reading } from "@/lib/reading";
import type { Statement } from "@/lib/domain/statement";

type Props = { reading: Reading; statements: readonly Statement[] };

/** A frame is for a few statements; the page has them all. */
const MOST = 25;

/** The first statements of the selection, and the way to the others. */
export function EmbedTimeline({ reading, statements }: Props) {
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
        groups={groupByOccurrence(statements.slice(0, MOST))}
        isContinued={false}
        contested={questions.filter(({ state }) => state === "contested")}
        asOf={place.filters.asOf}
        titles={titles}
        lang={story.language}
      />
      {statements.length <= MOST ? null : (
        <p>
          <a href={`${addressWith({ ...place, path: "/" }, {})}#timeline`}>
            All {formatCount(statements.length, "statement")}
          </a>
        </p>
      )}
    </section>
  );
}
