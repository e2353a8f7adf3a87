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
  readingDay: CalendarDay;
  /** The last possible day of the newest article; null while there is none. */
  lastArticle: CalendarDay | null;
  asOf: AskedDay;
};

/** What moved since the day before, and the way to the statements behind it. */
export function SinceYesterday(props: Props) {
  const { changes, statements, questions, dayBefore, asOf } = props;
  const changesPage = pageAddress({ path: "/changes", asOf });
  return (
    <section aria-labelledby="since" className="border-rule md:border-l md:pl-8">
      <h2 id="since" className="text-lg">
        Since {formatDay(dayBefore)}
      </h2>
      {statements === 0 ? (
        <p className="text-muted">
          {absence(props)} <a href={changesPage}>Compare other days</a>
        </p>
      ) : (
        <>
          <MoveList changes={changes} questions={questions} asOf={asOf} />
          <p className="text-sm">
            <a href={`${changesPage}#public`}>{formatCount(statements, "statement")}</a> first
            reported
          </p>
        </>
      )}
    </section>
  );
}

/** What these articles do not hold is no news of the world: they know no later day than their own. */
function absence({ readingDay, lastArticle }: Pick<Props, "readingDay" | "lastArticle">): string {
  if (lastArticle !== null && readingDay > lastArticle)
    return `No article here is later than ${formatDay(lastArticle)}.`;
  return "These articles report nothing of this day.";
}
