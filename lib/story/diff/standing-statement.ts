import type { KnownDate, Party, Statement } from "@/lib/domain/statement";
import { spanOf } from "../format/dates";
import type { StatementForm } from "../import/forms";

/** A statement as far as stages, due dates and questions are computed from it. */
export function toStanding(form: Partial<StatementForm>): Statement {
  const { slug = "", headline = "", summary = "", moves = [], takes = [] } = form;
  return {
    slug,
    headline,
    summary,
    kind: form.kind ?? "report",
    attribution: form.attribution ?? "not_given",
    speaker: { type: "described", description: form.speakerDescription ?? form.speaker ?? "" },
    origin: { type: "party", party: UNKNOWN_ORIGIN },
    parties: [],
    citations: [],
    recordedAt: new Date(0),
    occurredOn: toKnownDate(form.occurredOn ?? ""),
    publicOn: toKnownDate(form.publicOn ?? ""),
    bidMoves: moves.flatMap((move) => ("bidder" in move ? [move] : [])),
    approvalMoves: moves.flatMap((move) => ("approval" in move ? [move] : [])),
    deadlineMoves: moves.flatMap((move) =>
      "deadline" in move ? [{ ...move, due: move.due ?? null }] : [],
    ),
    positions: takes,
  };
}

/** No stage, date or question depends on who carried a statement first. */
const UNKNOWN_ORIGIN: Party = {
  slug: "unknown",
  role: "outlet",
  name: "unknown",
  shortName: "unknown",
  jurisdiction: null,
  description: "",
  formerNames: [],
};

export function toKnownDate(edtf: string): KnownDate {
  return { ...spanOf(edtf), basis: "stated", note: null };
}
