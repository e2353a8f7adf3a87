import type { Deadline, Due } from "@/lib/domain/board/deadline";
import { formatZone } from "@/lib/format";

type Props = { due: Due; deadline: Pick<Deadline, "timeZone" | "timeZoneBasis" | "timeZoneNote"> };

/** How exactly the due time is known: an hour or a zone that nobody reported is never passed off as one. */
export function DueText({ due, deadline }: Props) {
  const { timeZone } = deadline;
  if (!due.isHourKnown)
    return (
      <span className="text-muted">
        <time dateTime={due.day}>End of that day</time>, <ZoneText due={due} deadline={deadline} />;
        hour not reported
      </span>
    );
  const hour = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(due.at);
  return (
    <span className="text-muted">
      At <time dateTime={due.at.toISOString()}>{hour}</time>,{" "}
      <ZoneText due={due} deadline={deadline} />
    </span>
  );
}

function ZoneText({ due, deadline: { timeZone, timeZoneBasis, timeZoneNote } }: Props) {
  const zone = formatZone({ timeZone, at: due.at });
  if (timeZoneBasis === "stated") return <>{zone}</>;
  return (
    <>
      {zone} (<abbr title={timeZoneNote ?? "No article names the time zone."}>assumed</abbr>)
    </>
  );
}
