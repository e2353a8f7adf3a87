import { statementAddress } from "@/components/evidence/statement-address";
import { DayText } from "@/components/ui/day-text";
import type { MarkedLane } from "@/lib/domain/lanes/lanes-marks";
import type { Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { laneName, markSource } from "./mark-name";

type Props = {
  lanes: readonly MarkedLane[];
  asOf: AskedDay;
  isContested: (statement: Statement) => boolean;
};

/** The marks in words, lane by lane, oldest first. */
export function LanesList({ lanes, asOf, isContested }: Props) {
  return lanes.map(({ party, marks }) => (
    <div key={party.slug} className="border-rule break-inside-avoid border-t py-2">
      <h3 className="text-base">
        {laneName({ party, statements: marks.length })}{" "}
        <span className="text-muted font-sans text-sm font-normal">{party.role}</span>
      </h3>
      <ul className="text-sm">
        {marks.map(({ statement }) => (
          <li key={statement.slug} className="py-0.5">
            <DayText span={statement.occurredOn} />:{" "}
            <a href={statementAddress({ slug: statement.slug, asOf })}>{statement.headline}</a>{" "}
            <span className="text-muted">
              {markSource({ statement, isContested: isContested(statement) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
