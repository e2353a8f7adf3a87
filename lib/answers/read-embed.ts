import "server-only";
import { narrowBoard } from "@/lib/domain/narrow-board";
import type { Statement } from "@/lib/domain/statement";
import type { EmbedKind } from "@/lib/exports/embeds/embed-address";
import { parametersWithout } from "@/lib/filters/filters-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { isNarrowed } from "@/lib/filters/timeline-filters";
import { listAllStatements } from "@/lib/queries/list-statements";
import { getReading, type Reading } from "@/lib/reading";
import { selectionOf } from "./timeline-selection";

/** What a frame shows: the boards hold what the selected statements are about. */
export type EmbedReading = { reading: Reading; statements: Statement[] };

export async function readEmbed({
  kind,
  searchParams,
}: {
  kind: EmbedKind;
  searchParams: Promise<QueryParameters>;
}): Promise<EmbedReading> {
  const whole = await getReading({
    path: `/embed/${kind}`,
    searchParams,
    parameters: parametersWithout("after"),
  });
  const statements = await listAllStatements(selectionOf(whole));
  if (!isNarrowed(whole.filters)) return { reading: whole, statements };
  return { reading: { ...whole, board: narrowBoard(whole.board, statements) }, statements };
}
