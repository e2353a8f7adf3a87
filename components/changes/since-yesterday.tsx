import { EvidenceList } from "@/components/evidence/evidence-list";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Changes } from "@/lib/domain/changes-between";
import type { QuestionReading } from "@/lib/domain/question";
import type { AskedDay } from "@/lib/domain/story-clock";
import { pageAddress } from "@/lib/filters/page-address";
import { formatCount, formatDay } from "@/lib/format";
import { MoveList } from "./move-list";

type Props = {
  changes: Changes;
  questions: QuestionReading[];
  dayBefore: CalendarDay;
  asOf: AskedDay;
  lang: string;
};

/** What moved since the day before, and the statements behind it. */
export function SinceYesterday({ changes, questions, dayBefore, asOf, lang }: Props) {
  return (
    <section aria-labelledby="since">
      <h2 id="since" className="text-lg">
        Since {formatDay(dayBefore)}
      </h2>
      {changes.statements.length === 0 ? (
        <p className="text-muted">
          Nothing became public on this day.{" "}
          <a href={pageAddress({ path: "/changes", asOf })}>Compare other days</a>
        </p>
      ) : (
        <>
          <MoveList changes={changes} questions={questions} asOf={asOf} />
          <details>
            <summary className="text-accent text-sm">
              {formatCount(changes.statements.length, "statement")} became public
            </summary>
            <div className="bg-panel mt-1 p-3">
              <EvidenceList statements={changes.statements} asOf={asOf} lang={lang} />
            </div>
          </details>
        </>
      )}
    </section>
  );
}
