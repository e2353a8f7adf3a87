import { changesBetween } from "@/lib/domain/board/changes-between";
import { shiftDay } from "@/lib/domain/time/calendar-day";
import { countStatementsMadePublic } from "@/lib/queries/timeline/list-statements";
import type { Reading } from "@/lib/reading";
import { SinceYesterday } from "./since-yesterday";

/** What became public on the reading day, and what it moved. */
export async function SinceYesterdaySection({ reading }: { reading: Reading }) {
  const { articles, board, clock, place, questions } = reading;
  const published = articles.map(({ publishedOn }) => publishedOn.latest).toSorted();
  const [after, by] = [shiftDay(clock.readingDay, -1), clock.readingDay];
  return (
    <SinceYesterday
      changes={changesBetween({ board, after, by })}
      statements={await countStatementsMadePublic({ after, by })}
      questions={questions}
      dayBefore={after}
      readingDay={by}
      lastArticle={published.at(-1) ?? null}
      asOf={place.filters.asOf}
    />
  );
}
