import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Place } from "@/lib/filters/page-address";
import { CarriedParameters } from "@/components/filters/carried-parameters";

type Props = { place: Place; readingDay: CalendarDay };

/** Moves the reading day to any day; the other parameters come along. */
export function ReadingDayForm({ place, readingDay }: Props) {
  return (
    <form
      method="get"
      action={place.path}
      className="screen-only flex items-center gap-1.5 text-sm"
    >
      <CarriedParameters filters={place.filters} except={["asof"]} />
      <label>
        <span className="sr-only">Read as of another day</span>
        <input
          type="date"
          name="asof"
          defaultValue={readingDay}
          required
          className="border-rule-strong bg-paper fingertip border px-1.5 py-0.5"
        />
      </label>
      <button
        type="submit"
        className="border-rule-strong hover:bg-panel fingertip border px-2.5 py-0.5"
      >
        Go
      </button>
    </form>
  );
}
