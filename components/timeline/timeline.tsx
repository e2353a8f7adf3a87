import { DayText } from "@/components/ui/day-text";
import type { SearchTerm } from "@/lib/domain/search/search-query";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { TimelineGroup } from "@/lib/domain/timeline-groups";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { TimelineEntry } from "./timeline-entry";

type Props = {
  groups: TimelineGroup[];
  /** Whether the first date began on the page before. */
  isContinued: boolean;
  contested: QuestionReading[];
  asOf: AskedDay;
  titles: ReadonlyMap<string, string>;
  lang: string;
  /** What was searched for, to be marked. */
  terms?: readonly SearchTerm[];
};

export function Timeline({
  groups,
  isContinued,
  contested,
  asOf,
  titles,
  lang,
  terms = [],
}: Props) {
  return groups.map((group, index) => (
    <section
      key={`${group.date.edtf} ${group.statements[0]?.slug}`}
      className="print-tight border-rule border-t py-2 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8"
    >
      <h3 className="print-tight py-2 text-base lg:sticky lg:top-12 lg:self-start print:static">
        <DayText span={group.date} />
        {isContinued && index === 0 ? (
          <span className="text-muted font-normal"> (continued)</span>
        ) : null}
      </h3>
      <ul className="divide-rule divide-y">
        {group.statements.map((statement) => (
          <TimelineEntry
            key={statement.slug}
            statement={statement}
            contested={contested}
            asOf={asOf}
            titles={titles}
            lang={lang}
            terms={terms}
          />
        ))}
      </ul>
    </section>
  ));
}
