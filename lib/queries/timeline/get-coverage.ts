import "server-only";
import { cache } from "react";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { toCalendarDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { remembered } from "../remembered";
import { EVERY_STATEMENT } from "./timeline-keys";

/** How many statements became public on each day that had any, oldest first. */
export type Coverage = { day: CalendarDay; statements: number }[];

export const getCoverage = cache(() =>
  remembered({
    key: "coverage",
    read: () => readCoverage(getDatabase()),
    weightOf: (coverage) => coverage.length,
  }),
);

export async function readCoverage(database: DatabaseClient): Promise<Coverage> {
  const rows = await database.$queryRaw<{ day: string; statements: bigint }[]>`
    SELECT "publicLatest" AS "day", "statements" FROM "TimelineDay"
    WHERE "key" = ${EVERY_STATEMENT} ORDER BY "publicLatest"`;
  return rows.map(({ day, statements }) => ({
    day: toCalendarDay(day),
    statements: Number(statements),
  }));
}
