import { startOfDayX, type DayScale } from "./day-scale";
import { shortestDays, startOfNextStep, startOfStep, type CalendarStep } from "./day-scale-units";
import type { CalendarDay } from "../time/calendar-day";

/** How a tick is named: `14 Sep`, `Sep 2020` or `2020`. */
export type TickForm = "day" | "month" | "year";

/** A line at the start of `day`; its name stands to the right of it, and is left out at the right edge. */
export type DayTick = { day: CalendarDay; x: number; form: TickForm; isNamed: boolean };

/** What a name takes up at 12 px, with room before the next one. */
const NAME_WIDTH: Record<TickForm, number> = { day: 48, month: 64, year: 40 };
const ROOM_AFTER_NAME = 12;

const STEPS: readonly (CalendarStep & { form: TickForm })[] = [
  { unit: "day", count: 1, form: "day" },
  { unit: "week", count: 1, form: "day" },
  { unit: "month", count: 1, form: "month" },
  { unit: "month", count: 3, form: "month" },
  { unit: "month", count: 6, form: "month" },
  { unit: "year", count: 1, form: "year" },
  { unit: "year", count: 2, form: "year" },
  { unit: "year", count: 5, form: "year" },
  { unit: "year", count: 10, form: "year" },
  { unit: "year", count: 50, form: "year" },
  { unit: "year", count: 100, form: "year" },
];

/** The finest ticks whose names do not run into each other: days, weeks, months or years. */
export function dayTicks(scale: DayScale): DayTick[] {
  const step = tickStep(scale);
  const ticks: DayTick[] = [];
  for (let day = startOfStep(step, scale.from); day <= scale.to; day = startOfNextStep(step, day))
    if (day >= scale.from) ticks.push(tickAt({ scale, day, form: step.form }));
  return ticks;
}

function tickStep(scale: DayScale) {
  const coarsest = { unit: "year", count: 1000, form: "year" } as const;
  return (
    STEPS.find((step) => shortestDays(step) * scale.dayWidth >= NAME_WIDTH[step.form]) ?? coarsest
  );
}

function tickAt({ scale, day, form }: { scale: DayScale; day: CalendarDay; form: TickForm }) {
  const x = startOfDayX(scale, day);
  return { day, x, form, isNamed: x + NAME_WIDTH[form] - ROOM_AFTER_NAME <= scale.width };
}
