import "server-only";
import { z } from "zod";
import type { Statement } from "@/lib/domain/statement";
import type { Place } from "@/lib/filters/page-address";
import { openCursor, sealCursor } from "../timeline/cursor";
import { cursorAt } from "../timeline/timeline-cursor";

/** The statement that a page of a ranked search follows, or comes before. */
export type RankCursor = {
  side: "after" | "before";
  rank: number;
  latest: string;
  earliest: string;
  slug: string;
  /** The last revision of the data it was ranked in: another changes the rank of every statement. */
  revision: number;
};

const text = z.string();
const number = z.string().pipe(z.coerce.number());
const stored = z.tuple([z.enum(["after", "before"]), number, text, text, text, number]);

export function writeRankCursor(cursor: RankCursor, place: Place): string {
  const { side, rank, latest, earliest, slug, revision } = cursor;
  return sealCursor([side, String(rank), latest, earliest, slug, String(revision)], place);
}

/** Null when the text is no cursor of this list. */
export function readRankCursor(after: string, place: Place): RankCursor | null {
  const content = stored.safeParse(openCursor(after, place));
  if (!content.success) return null;
  const [side, rank, latest, earliest, slug, revision] = content.data;
  return { side, rank, latest, earliest, slug, revision };
}

export function rankCursorAt(
  statement: Pick<Statement, "occurredOn" | "slug">,
  ranked: Pick<RankCursor, "side" | "rank" | "revision">,
): RankCursor {
  const { latest, earliest, slug } = cursorAt(statement, ranked.side);
  return { ...ranked, latest, earliest, slug };
}
