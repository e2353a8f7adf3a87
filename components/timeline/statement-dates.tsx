import { DayText } from "@/components/ui/day-text";
import type { KnownDate, Statement } from "@/lib/domain/statement";

/** How the dates are known; the day it became public only where that is another one. */
export function StatementDates({ statement }: { statement: Statement }) {
  const { occurredOn, publicOn } = statement;
  const isSame = occurredOn.edtf === publicOn.edtf;
  if (isSame && occurredOn.basis === "stated" && occurredOn.note === null) return null;
  return (
    <details className="text-muted text-sm">
      <summary>How the date is known</summary>
      <p>
        Happened: <DayText span={occurredOn} /> <Basis date={occurredOn} />
      </p>
      {isSame ? null : (
        <p>
          Public: <DayText span={publicOn} /> <Basis date={publicOn} />
        </p>
      )}
    </details>
  );
}

function Basis({ date }: { date: KnownDate }) {
  return (
    <>
      ({date.basis}){date.note === null ? "" : ` ${date.note}`}
    </>
  );
}
