import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { momentOfDay } from "@/lib/domain/time/memento";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import type { Story } from "@/lib/domain/story";

type Props = { reading: { story: Story; filters: { asOf: AskedDay }; drawnAt: Date } };

/**
 * Says of which moment a page of an earlier day is the state; the front door says it in the header too. A day
 * that is not over has no such moment yet.
 */
export function MementoMark({ reading: { story, filters, drawnAt } }: Props) {
  const { asOf } = filters;
  if (asOf === null || !isCalendarDay(asOf)) return null;
  const moment = momentOfDay({ day: asOf, timeZone: story.timeZone });
  if (moment >= drawnAt) return null;
  return <meta name="memento-datetime" content={moment.toUTCString()} />;
}
