import type { Due } from "@/lib/domain/board/deadline";
import { formatZone } from "@/lib/format";

type Props = { due: Due; timeZone: string };

/** How exactly the due time is known: an hour nobody reported is never invented. */
export function DueText({ due, timeZone }: Props) {
  const zone = formatZone({ timeZone, at: due.at });
  if (!due.isHourKnown)
    return (
      <span className="text-muted">
        <time dateTime={due.day}>End of that day</time>, {zone}; the hour was not reported.
      </span>
    );
  const hour = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(due.at);
  return (
    <span className="text-muted">
      At <time dateTime={due.at.toISOString()}>{hour}</time>, {zone}.
    </span>
  );
}
