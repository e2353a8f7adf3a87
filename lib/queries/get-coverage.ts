import "server-only";
import { cache } from "react";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { toCalendarDay, type CalendarDay } from "@/lib/domain/calendar-day";
import { STANDING } from "./standing";

/** How many statements became public on each day that had any, oldest first. */
export type Coverage = { day: CalendarDay; statements: number }[];

export const getCoverage = cache(() => readCoverage(getDatabase()));

export async function readCoverage(database: DatabaseClient): Promise<Coverage> {
  const rows = await database.statement.groupBy({
    by: ["publicLatest"],
    where: STANDING,
    _count: { id: true },
    orderBy: { publicLatest: "asc" },
  });
  return rows.map((row) => ({ day: toCalendarDay(row.publicLatest), statements: row._count.id }));
}
