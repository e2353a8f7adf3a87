import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { Prisma } from "@/lib/db/generated/client";
import { branchesOf, isWholeTimeline, type Selected } from "./timeline-sql";

const { sql, join } = Prisma;

type Asked = Selected & { database: DatabaseClient };

/** How many statements of a selection have each key. */
export async function tallyKeys(asked: Asked): Promise<ReadonlyMap<number, number>> {
  return isWholeTimeline(asked) ? tallyByDay(asked) : tallyPostings(asked);
}

/** Sums over the days, of which there are few, instead of the statements. */
async function tallyByDay({ database, selection }: Asked): Promise<ReadonlyMap<number, number>> {
  const rows = await database.$queryRaw<{ key: bigint; n: bigint }[]>`
    SELECT "key", sum("statements") AS n FROM "TimelineDay"
    WHERE "publicLatest" <= ${selection.asOf} GROUP BY "key"`;
  return new Map(rows.map(({ key, n }) => [Number(key), Number(n)]));
}

/**
 * Reads the keys of all postings as one text and counts here: grouping them in SQL sorts every key of
 * every statement, which takes several times as long.
 */
async function tallyPostings(asked: Asked): Promise<ReadonlyMap<number, number>> {
  const branches = branchesOf(asked).map(
    ({ from, where }) =>
      sql`SELECT group_concat(t."facets", '') AS packed FROM ${from} WHERE ${where}`,
  );
  const rows = await asked.database.$queryRaw<{ packed: string | null }[]>(
    join(branches, " UNION ALL "),
  );
  const counts = new Map<number, number>();
  for (const { packed } of rows)
    eachNumber(packed ?? "", (key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  return counts;
}

const COMMA = 44;
const ZERO = 48;

/** Calls back with each number of a text of digits and commas, making no strings on the way. */
export function eachNumber(packed: string, visit: (number: number) => void): void {
  let number = -1;
  for (let index = 0; index < packed.length; index += 1) {
    const code = packed.charCodeAt(index);
    if (code !== COMMA) number = Math.max(number, 0) * 10 + code - ZERO;
    else if (number >= 0) {
      visit(number);
      number = -1;
    }
  }
}
