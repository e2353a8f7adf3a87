import { DayText } from "@/components/ui/day-text";
import { endsOf } from "@/lib/domain/ends-of";
import type { DueStep } from "@/lib/domain/board/deadline";
import { DEADLINE_ACTION_WORDING } from "@/lib/domain/statement";
import { formatCount, formatDay } from "@/lib/format";

type Props = {
  steps: readonly DueStep[];
  /** Where every step stands. */
  whole: string;
};

const STEPS_SHOWN = 5;

/** The chain of due dates, oldest first; of a long one its ends. */
export function DeadlineChain({ steps, whole }: Props) {
  const shown = endsOf(steps, STEPS_SHOWN);
  return (
    <>
      <ol className="border-rule mt-2 border-t pt-2 text-sm">
        {shown.map(({ action, due, statement }) => (
          <li key={statement.slug}>
            <DayText span={statement.occurredOn} />: {DEADLINE_ACTION_WORDING[action]}
            {due === null ? null : (
              <>
                {" "}
                <time dateTime={due.day}>{formatDay(due.day)}</time>
              </>
            )}
          </li>
        ))}
      </ol>
      {shown.length === steps.length ? null : (
        <p>
          The first and the last ones of them.{" "}
          <a href={whole}>All {formatCount(steps.length, "step")}</a>
        </p>
      )}
    </>
  );
}
