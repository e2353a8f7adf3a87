import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { NO_KNOWN_START } from "@/lib/domain/time/span";
import type { Random } from "./random";

export type GeneratedDate = { edtf: string; earliest: string; latest: string };

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2016, 0, 4);

/** How many days a story of so many statements covers. */
export function coveredDays(statements: number): number {
  return Math.max(30, Math.min(2_000, Math.floor(statements / 40)));
}

export function dayAt(index: number): CalendarDay {
  return new Date(FIRST_DAY + index * DAY_MS).toISOString().slice(0, 10) as CalendarDay;
}

/** When something happened: mostly a day, sometimes a month, an interval or "by that day". */
export function occurrence(random: Random, index: number): GeneratedDate {
  const day = dayAt(index);
  const roll = random.next();
  if (roll < 0.88) return { edtf: day, earliest: day, latest: day };
  if (roll < 0.92) return { edtf: `../${day}`, earliest: NO_KNOWN_START, latest: day };
  if (roll < 0.94) {
    const earlier = dayAt(Math.max(0, index - 1 - random.below(6)));
    return { edtf: `${earlier}/${day}`, earliest: earlier, latest: day };
  }
  const month = day.slice(0, 7);
  const [year, number] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
  return { edtf: month, earliest: `${month}-01`, latest: last };
}

/** When it became public: mostly as it happened, sometimes weeks later, sometimes before the month is over. */
export function publication(random: Random, happened: GeneratedDate, index: number): GeneratedDate {
  const day = dayAt(index + (random.chance(0.15) ? 1 + random.below(30) : 0));
  const isLate = day > happened.latest;
  const isSure = happened.edtf.length === 7 && random.chance(0.5) && day >= happened.earliest;
  return isLate || isSure ? { edtf: day, earliest: day, latest: day } : happened;
}
