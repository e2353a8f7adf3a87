import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Changes } from "@/lib/domain/board/changes-between";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { pageAddress } from "@/lib/filters/page-address";
import { formatCount, formatDay } from "@/lib/format";
import { MoveList } from "./move-list";

type Props = {
  changes: Changes;
  /** How many statements became public; the changes page has them all. */
  statements: number;
  questions: QuestionReading[];
  dayBefore: CalendarDay;
  asOf: AskedDay;
};

/** What moved since the day before, and the way to the statements behind it. */
export function SinceYesterday({ changes, statements, questions, dayBefore, asOf }: Props) {
  const changesPage = pageAddress({ path: "/changes", asOf });
  return (
    <section aria-labelledby="since" className="border-rule md:border-l md:pl-8">
      <h2 id="since" className="text-lg">
        Since {formatDay(dayBefore)}
      </h2>
      {statements === 0 ? (
        <p className="text-muted">
          Nothing became public on this day. <a href={changesPage}>Compare other days</a>
        </p>
      ) : (
        <>
          <MoveList changes={changes} questions={questions} asOf={asOf} />
          <p className="text-sm">
            <a href={`${changesPage}#public`}>{formatCount(statements, "statement")}</a> became
            public
          </p>
        </>
      )}
    </section>
  );
}
