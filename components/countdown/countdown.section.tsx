import { dueHistoryAsOf } from "@/lib/domain/board/deadline";
import { compareByNext } from "@/lib/domain/board/deadline-order";
import { deadlineAnswers } from "@/lib/domain/board/deadline-answers";
import { findContested } from "@/lib/domain/board/question";
import type { Reading } from "@/lib/reading";
import { DeadlineCountdown } from "./deadline-countdown";

/** Every deadline known on the reading day, the next one first. */
export function CountdownSection({ reading }: { reading: Reading }) {
  const { board, clock, questions, drawnAt, filters, story } = reading;
  const inOrder = compareByNext(clock.instant);
  const deadlines = board.deadlines
    .map((deadline) => ({
      deadline,
      history: dueHistoryAsOf({ deadline, statements: board.statements, asOf: clock.readingDay }),
      answers: deadlineAnswers(deadline.slug, questions),
      contested: findContested(questions, { type: "deadline", slug: deadline.slug }),
    }))
    .filter(({ history }) => history.steps.length > 0)
    .toSorted((a, b) => inOrder(a.history, b.history));
  return (
    <section aria-labelledby="countdown">
      <h2 id="countdown" className="sr-only">
        Countdown
      </h2>
      {deadlines.length === 0 ? (
        <p className="text-muted">No deadline in these articles by this day.</p>
      ) : (
        deadlines.map((entry, index) => (
          <DeadlineCountdown
            key={entry.deadline.slug}
            {...entry}
            isMinor={index > 0}
            clock={clock}
            drawnAt={drawnAt}
            asOf={filters.asOf}
            lang={story.language}
          />
        ))
      )}
    </section>
  );
}
