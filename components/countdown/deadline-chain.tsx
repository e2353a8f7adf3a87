import { DayText } from "@/components/ui/day-text";
import type { DueStep } from "@/lib/domain/deadline";
import { DEADLINE_ACTION_WORDING } from "@/lib/domain/statement";
import { formatDay } from "@/lib/format";

/** The chain of due dates, oldest first. */
export function DeadlineChain({ steps }: { steps: readonly DueStep[] }) {
  return (
    <ol className="border-rule mt-2 border-t pt-2 text-sm">
      {steps.map(({ action, due, statement }) => (
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
  );
}
