import { type Finding, type Place, within } from "../finding";
import type { StoryIndex } from "./story-index";

/**
 * A position belongs to its question; a statement takes one on each and moves a thing once. What a
 * withdrawn statement took may be gone.
 */
export function findPositionFaults(index: StoryIndex): Finding[] {
  return index.set.statements.flatMap(({ place, draft }) => [
    ...(draft.withdrawn === undefined
      ? unknownPositions({ index, takes: draft.takes ?? [], place: within(place, "takes") })
      : []),
    ...repeatedIn(questionsTaken(draft.takes ?? [], within(place, "takes"))),
    ...repeatedIn(thingsMoved(draft.moves ?? [], within(place, "moves"))),
    ...repeatedIn(partiesNamed(draft.parties ?? [], within(place, "parties"))),
  ]);
}

type Takes = NonNullable<StoryIndex["set"]["statements"][number]["draft"]["takes"]>;
type Moves = NonNullable<StoryIndex["set"]["statements"][number]["draft"]["moves"]>;

function unknownPositions(args: { index: StoryIndex; takes: Takes; place: Place }): Finding[] {
  const { index, takes, place } = args;
  return takes.flatMap((take, number) => {
    const question = index.questions.get(take?.question ?? "");
    if (take?.position === undefined || question?.draft.positions === undefined) return [];
    const candidates = question.draft.positions.flatMap((position) => position?.slug ?? []);
    if (candidates.includes(take.position)) return [];
    const expected = `a position of the question ${take.question}: ${candidates.join(", ")}`;
    const at = within(place, number, "position");
    return [{ place: at, at: "value", value: take.position, expected, candidates }];
  });
}

type Once = { key: string | undefined; value: string | undefined; place: Place; expected: string };

function questionsTaken(takes: Takes, place: Place): Once[] {
  const expected = "one position on each question";
  return takes.map((take, number) => {
    const value = take?.question;
    return { key: value, value, place: within(place, number, "question"), expected };
  });
}

function thingsMoved(moves: Moves, place: Place): Once[] {
  const expected = "one move of each thing in a statement";
  return moves.flatMap((move, number) =>
    (["bidder", "approval", "deadline"] as const).map((thing) => {
      const value = move?.[thing];
      const key = value === undefined ? undefined : `${thing}/${value}`;
      return { key, value, place: within(place, number, thing), expected };
    }),
  );
}

function partiesNamed(parties: (string | undefined)[], place: Place): Once[] {
  const expected = "each party once";
  return parties.map((slug, number) => {
    return { key: slug, value: slug, place: within(place, number), expected };
  });
}

function repeatedIn(things: Once[]): Finding[] {
  const first = new Map<string, Place>();
  return things.flatMap(({ key, value, place, expected }) => {
    if (key === undefined) return [];
    const alsoAt = first.get(key);
    if (alsoAt === undefined) first.set(key, place);
    return alsoAt === undefined ? [] : [{ place, at: "value", value, expected, alsoAt }];
  });
}
