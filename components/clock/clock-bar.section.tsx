import type { Reading } from "@/lib/reading";
import { coverageNeighbours, railDays } from "@/lib/domain/rail";
import { dueHistoryAsOf } from "@/lib/domain/board/deadline";
import { dayIn } from "@/lib/domain/time/zoned-time";
import { ClockBar } from "./clock-bar";

/** Which day is read, how to move it, and how many statements each day brought. */
export function ClockBarSection({ reading }: { reading: Reading }) {
  const { clock, coverage, board, place, story, drawnAt } = reading;
  const dueDays = board.deadlines.flatMap((deadline) => {
    const { due } = dueHistoryAsOf({
      deadline,
      statements: board.statements,
      asOf: clock.readingDay,
    });
    return due === null ? [] : [due.day];
  });
  const days = railDays({ coverage, dueDays, readingDay: clock.readingDay });
  const today = dayIn({ instant: drawnAt, timeZone: story.timeZone });
  return (
    <ClockBar
      news={coverageNeighbours({ coverage, readingDay: clock.readingDay })}
      clock={clock}
      days={days}
      place={place}
      today={today}
    />
  );
}
