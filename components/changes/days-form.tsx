import type { CalendarDay } from "@/lib/domain/time/calendar-day";

type Props = { after: CalendarDay; by: CalendarDay };

const FIELD = "border-rule-strong bg-paper fingertip border px-1.5 py-1";

/** Asks for the two days; a plain GET form. */
export function DaysForm({ after, by }: Props) {
  return (
    <form
      method="get"
      action="/changes"
      aria-label="Days to compare"
      className="screen-only border-rule flex flex-wrap items-center gap-x-4 gap-y-2 border-y py-2"
    >
      <label className="flex items-center gap-2">
        After <input type="date" name="from" defaultValue={after} required className={FIELD} />
      </label>
      <label className="flex items-center gap-2">
        and by <input type="date" name="asof" defaultValue={by} required className={FIELD} />
      </label>
      <button
        type="submit"
        className="bg-ink text-paper hover:bg-accent fingertip px-4 py-1.5 font-semibold"
      >
        Compare
      </button>
    </form>
  );
}
