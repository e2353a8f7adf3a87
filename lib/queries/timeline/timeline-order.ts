import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
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
  const read = ({ from, where }: Pick<Branch, "from" | "where">) => sql`SELECT * FROM (
    SELECT t."statementId", t."occurredLatest", t."occurredEarliest", t."slug" FROM ${from}
    WHERE ${where} ${endOf(stretch)})`;
  const { from, where } = branch;
  if (!branch.isAlongTable) return [read({ from, where: sql`${where} ${beyond(stretch)}` })];
  const { certain, early } = boundsOf(stretch, asOf);
  return [
    ...(certain === null ? [] : [read({ from, where: sql`${where} ${certain}` })]),
    ...(early === null
      ? []
      : [
          read({
            from: sql`${from} INDEXED BY "TimelinePosting_early"`,
            where: sql`${where} AND t."publicLatest" < t."occurredLatest" ${early}`,
          }),
        ]),
  ];
}

/**
 * Where each of the two parts begins and ends; null for one that lies behind the cursor. On each side
 * there is one bound only: SQLite seeks by one of two and reads all rows up to the other.
 */
function boundsOf(stretch: Stretch, asOf: CalendarDay) {
  const until = sql`AND t."occurredLatest" <= ${asOf}`;
  const since = sql`AND t."occurredLatest" > ${asOf}`;
  const { cursor, isDescending } = stretch;
  if (cursor === null) return { certain: until, early: since };
  const isCertain = cursor.latest <= asOf;
  if (isDescending)
    return isCertain
      ? { certain: beyond(stretch), early: null }
      : { certain: until, early: sql`${since} ${beyond(stretch)}` };
  return isCertain
    ? { certain: sql`${until} ${beyond(stretch)}`, early: since }
    : { certain: null, early: beyond(stretch) };
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
