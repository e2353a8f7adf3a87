import type { PartyRole } from "@/lib/domain/statement";
import type { StoryIndex } from "../checks/story-index";
import { compareText } from "../fault";
import { OLDER_NOT_GIVEN } from "../format/statement-records";
import type { Move, RecordOf } from "../format/story-file";
import type { StatementForm } from "./forms";
import { toIdentity } from "./identity-form";

type Args = { record: RecordOf["statements"]; index: StoryIndex };

/** Readers follow these; an outlet is found by what it carries, and only counts as concerned when the file lists it. */
const ROLES_ADDED: readonly PartyRole[] = ["bidder", "seller", "regulator", "official"];

/** A statement with its defaults written out and its lists in an order of their own. */
export function toStatementForm({ record, index }: Args): StatementForm {
  const { slug, headline, summary, kind, origin, attribution, moves = [], takes = [] } = record;
  const { withdrawn } = record;
  return {
    slug,
    headline,
    summary,
    kind,
    origin,
    attribution: attribution === OLDER_NOT_GIVEN ? "not_given" : attribution,
    ...datesOf(record),
    speaker: record.speaker ?? null,
    speakerDescription: record.speakerDescription ?? null,
    parties: partiesOf({ record, index }),
    moves: moves.toSorted((a, b) => compareText(moveKey(a), moveKey(b))),
    takes: takes
      .filter((take) => withdrawn === undefined || isThere({ take, index }))
      .toSorted((a, b) => compareText(a.question, b.question)),
    ...toIdentity(record),
  };
}

/** A position that was removed since is kept by no withdrawn statement. */
function isThere(args: {
  take: NonNullable<RecordOf["statements"]["takes"]>[number];
  index: StoryIndex;
}): boolean {
  const { take, index } = args;
  const positions = index.questions.get(take.question)?.draft.positions ?? [];
  return positions.some((position) => position?.slug === take.position);
}

function datesOf(record: RecordOf["statements"]) {
  const occurred = {
    occurredOn: record.occurredOn,
    occurredBasis: record.occurredBasis ?? "stated",
    occurredNote: record.occurredNote ?? null,
  };
  if (record.publicOn === undefined)
    return {
      ...occurred,
      publicOn: occurred.occurredOn,
      publicBasis: occurred.occurredBasis,
      publicNote: occurred.occurredNote,
    };
  const { publicOn, publicBasis = "stated", publicNote = null } = record;
  return { ...occurred, publicOn, publicBasis, publicNote };
}

/** The listed parties, the speaker, and whoever is behind what moves, so that a filter finds them. */
function partiesOf({ record, index }: Args): string[] {
  const actors = (record.moves ?? []).map((move) => actorOf({ move, index }));
  const added = [record.speaker, ...actors].filter((slug) => slug !== undefined);
  const counted = added.filter((slug) => {
    const role = index.parties.get(slug)?.draft.role;
    return role !== undefined && ROLES_ADDED.includes(role);
  });
  return [...new Set([...(record.parties ?? []), ...counted])].sort(compareText);
}

function actorOf({ move, index }: { move: Move; index: StoryIndex }): string | undefined {
  if ("bidder" in move) return move.bidder;
  if ("approval" in move) return index.approvals.get(move.approval)?.draft.regulator;
  return index.deadlines.get(move.deadline)?.draft.setBy;
}

/** Bidders, then approvals, then deadlines, each by slug. */
export function moveKey(move: Move): string {
  if ("bidder" in move) return `1 ${move.bidder}`;
  if ("approval" in move) return `2 ${move.approval}`;
  return `3 ${move.deadline}`;
}
