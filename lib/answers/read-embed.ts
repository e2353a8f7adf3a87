import "server-only";
import { narrowBoard } from "@/lib/domain/board/narrow-board";
import type { Statement } from "@/lib/domain/statement";
import type { EmbedKind } from "@/lib/exports/embeds/embed-address";
import { parametersWithout } from "@/lib/filters/filters-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { isNarrowed } from "@/lib/filters/timeline-filters";
import { countStatements } from "@/lib/queries/timeline/count-facets";
import { listStatements } from "@/lib/queries/timeline/list-page";
import { getReading, type Reading } from "@/lib/reading";
import { readSelected, selectionOf } from "./timeline-selection";

/** What a frame shows: the boards hold what the selected statements are about. */
export async function readEmbed({
  kind,
  searchParams,
}: {
  kind: EmbedKind;
  searchParams: Promise<QueryParameters>;
}): Promise<Reading> {
  const whole = await getReading({
    path: `/embed/${kind}`,
    searchParams,
    parameters: parametersWithout("after"),
  });
  if (!isNarrowed(whole.filters)) return whole;
  return { ...whole, board: narrowBoard(whole.board, await readSelected(whole)) };
}

/** @param most how many statements the frame has room for; `total` says how many there are. */
export async function readEmbedTimeline(
  reading: Reading,
  most: number,
): Promise<{ statements: Statement[]; total: number }> {
  const selection = selectionOf(reading);
  const [{ statements }, total] = await Promise.all([
    listStatements({ selection, place: reading.place, size: most }),
    countStatements(selection),
  ]);
  return { statements, total };
}
