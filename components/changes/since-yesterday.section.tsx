import { changesBetween } from "@/lib/domain/changes-between";
import { shiftDay } from "@/lib/domain/calendar-day";
import { listStatementsMadePublic } from "@/lib/queries/list-statements";
import type { Reading } from "@/lib/reading";
import { SinceYesterday } from "./since-yesterday";

/** What became public on the reading day, and what it moved. */
export async function SinceYesterdaySection({ reading }: { reading: Reading }) {
  const { board, clock, filters, questions, story } = reading;
  const [after, by] = [shiftDay(clock.readingDay, -1), clock.readingDay];
  const statements = await listStatementsMadePublic({ after, by });
  const changes = changesBetween({ board, after, by });
  return (
    <SinceYesterday
      changes={{ ...changes, statements }}
      questions={questions}
      dayBefore={after}
      asOf={filters.asOf}
      lang={story.language}
    />
  );
}
