import { DueText } from "@/components/countdown/due-text";
import { TickingTime } from "@/components/countdown/ticking-time";
import { DayText } from "@/components/ui/day-text";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { parseDue } from "@/lib/domain/board/deadline";
import { parseSpan } from "@/lib/domain/time/span";
import type { StoryClock } from "@/lib/domain/time/story-clock";
import { Sample } from "./sample";

const DATES = ["2020-09-13", "2020-08", "2020", "2020-09-13/2020-09-14", "../2020-09-14"];
const HOUR = 3_600_000;

type Props = { timeZone: string; drawnAt: Date };

/** Times as exact as they are known, and the countdown before and after. */
export function DateSamples({ timeZone, drawnAt }: Props) {
  const due = parseDue({ due: "2020-09-15", timeZone });
  const hourKnown = parseDue({ due: "2020-09-15T17:00:00-04:00", timeZone });
  return (
    <section aria-labelledby="dates">
      <SectionHeading id="dates">Dates and countdowns</SectionHeading>
      {DATES.map((edtf) => (
        <Sample key={edtf} name={edtf}>
          <DateSample edtf={edtf} />
        </Sample>
      ))}
      <Sample name="Time left">
        <Stopped drawnAt={drawnAt} due={due.at} left={37.4 * HOUR} timeZone={timeZone} />
      </Sample>
      <Sample name="Less than a day">
        <Stopped drawnAt={drawnAt} due={due.at} left={HOUR / 4} timeZone={timeZone} />
      </Sample>
      <Sample name="Passed long ago">
        <Stopped drawnAt={drawnAt} due={due.at} left={-54_206 * HOUR} timeZone={timeZone} />
      </Sample>
      <Sample name="Hour not reported; reported">
        <p>
          <DueText
            due={due}
            deadline={{ timeZone, timeZoneBasis: "inferred", timeZoneNote: null }}
          />
        </p>
        <p>
          <DueText
            due={hourKnown}
            deadline={{ timeZone, timeZoneBasis: "stated", timeZoneNote: null }}
          />
        </p>
      </Sample>
    </section>
  );
}

function DateSample({ edtf }: { edtf: string }) {
  const parsed = parseSpan(edtf);
  if (!parsed.ok) return null;
  return (
    <p className="flex flex-wrap gap-x-6">
      <DayText span={parsed.span} />
      <span className="text-muted">
        <DayText span={parsed.span} form="short" />
      </span>
    </p>
  );
}

type StoppedProps = Props & { due: Date; left: number };

/** A countdown read at a moment so long before the due time; it ticks on from there. */
function Stopped({ due, left, timeZone, drawnAt }: StoppedProps) {
  const instant = new Date(due.getTime() - left);
  const readingDay: CalendarDay = "2020-09-14";
  const clock: StoryClock = { mode: "live", reason: "asked_today", readingDay, instant, timeZone };
  return (
    <TickingTime due={due} clock={clock} drawnAt={drawnAt}>
      end of the day
    </TickingTime>
  );
}
