import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { TimelineCursor } from "./timeline-cursor";
import { branchesOf, type Branch, type Selected } from "./timeline-sql";

const { sql, join, empty } = Prisma;

export type Stretch = {
  cursor: TimelineCursor | null;
  /** Which way to read from the cursor, or from the end of the list that this way starts at. */
  isDescending: boolean;
  /** How many; null for all. */
  most: number | null;
};

/**
 * The postings of a selection in the order of the timeline, as a query. A branch that runs along the
 * table is read in two parts, each in order and each ended by `most`: what certainly happened by the
 * reading day, and the few that were public although they may have happened later. So a page on an
 * early day does not wade through everything that came after.
 */
export function orderedPostings(selected: Selected & { stretch: Stretch }): Prisma.Sql {
  const { selection, stretch } = selected;
  const { asOf } = selection;
  const parts = branchesOf(selected).flatMap((branch) => partsOf({ branch, asOf, stretch }));
  return sql`SELECT * FROM (${join(parts, " UNION ALL ")}) ${endOf(stretch)}`;
}

function partsOf({
  branch,
  asOf,
  stretch,
}: {
  branch: Branch;
  asOf: CalendarDay;
  stretch: Stretch;
}) {
  const read = ({ from, where }: Branch) => sql`SELECT * FROM (
    SELECT t."statementId", t."occurredLatest", t."occurredEarliest", t."slug" FROM ${from}
    WHERE ${where} ${beyond(stretch)} ${endOf(stretch)})`;
  if (!branch.isAlongTable) return [read(branch)];
  const { from, where } = branch;
  return [
    read({ ...branch, where: sql`${where} AND t."occurredLatest" <= ${asOf}` }),
    read({
      ...branch,
      from: sql`${from} INDEXED BY "TimelinePosting_early"`,
      where: sql`${where} AND t."publicLatest" < t."occurredLatest" AND t."occurredLatest" > ${asOf}`,
    }),
  ];
}

function beyond({ cursor, isDescending }: Stretch): Prisma.Sql {
  if (cursor === null) return empty;
  const { latest, earliest, slug } = cursor;
  return sql`AND (t."occurredLatest", t."occurredEarliest", t."slug")
    ${isDescending ? sql`<` : sql`>`} (${latest}, ${earliest}, ${slug})`;
}

function endOf(stretch: Stretch): Prisma.Sql {
  const direction = stretch.isDescending ? sql`DESC` : sql`ASC`;
  return sql`ORDER BY "occurredLatest" ${direction}, "occurredEarliest" ${direction}, "slug" ${direction}
    ${stretch.most === null ? empty : sql`LIMIT ${stretch.most}`}`;
}
