import { compareByOccurrence } from "@/lib/domain/occurrence-order";
import { parseDue } from "@/lib/domain/board/deadline";
import type { StoryIndex } from "../checks/story-index";
import { type Finding, type Place, within } from "../finding";
import { toKnownDate } from "../diff/standing-statement";

type Step = {
  deadline: string;
  action: string | undefined;
  due: string | undefined;
  place: Place;
};

/**
 * A due date that moves another way than its step says: later without `extends`, earlier without
 * `brings_forward`. The chain of due dates would not say who gave way.
 */
export function deadlinesMovedBack(index: StoryIndex): Finding[] {
  const held = new Map<string, Date>();
  return stepsOf(index).flatMap(({ deadline, action, due, place }): Finding[] => {
    const before = held.get(deadline);
    const timeZone = index.deadlines.get(deadline)?.draft.timeZone;
    if (action === "lifts") held.delete(deadline);
    if (due === undefined || timeZone === undefined) return [];
    const { at } = parseDue({ due, timeZone });
    held.set(deadline, at);
    const fitting = before === undefined ? null : fittingStep({ before, at });
    if (fitting === null || action === fitting) return [];
    const way = fitting === "extends" ? "back" : "forward";
    const expected = `${fitting}, since the deadline ${deadline} moves ${way} to ${due}`;
    return [{ place: within(place, "action"), at: "value", value: action, expected }];
  });
}

/** The only step that moves a due date this way; null where it stays. */
function fittingStep({ before, at }: { before: Date; at: Date }): string | null {
  if (at > before) return "extends";
  return at < before ? "brings_forward" : null;
}

/** Every sound change of a deadline, in the order in which they happened. */
function stepsOf({ set }: StoryIndex): Step[] {
  const dated = set.statements.flatMap(({ draft, place }) => {
    const { slug, occurredOn, moves = [], withdrawn } = draft;
    if (slug === undefined || occurredOn === undefined || withdrawn !== undefined) return [];
    return [{ slug, occurredOn: toKnownDate(occurredOn), moves, place }];
  });
  return dated.toSorted(compareByOccurrence).flatMap(({ moves, place }) =>
    moves.flatMap((move, number) => {
      if (move?.deadline === undefined) return [];
      const { deadline, action, due } = move;
      return [{ deadline, action, due, place: within(place, "moves", number) }];
    }),
  );
}
