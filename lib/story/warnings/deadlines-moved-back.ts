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

/** A due date that becomes later without `extends`: the chain of due dates would not say who gave way. */
export function deadlinesMovedBack(index: StoryIndex): Finding[] {
  const held = new Map<string, Date>();
  return stepsOf(index).flatMap(({ deadline, action, due, place }): Finding[] => {
    const before = held.get(deadline);
    const timeZone = index.deadlines.get(deadline)?.draft.timeZone;
    if (action === "lifts") held.delete(deadline);
    if (due === undefined || timeZone === undefined) return [];
    const { at } = parseDue({ due, timeZone });
    held.set(deadline, at);
    if (before === undefined || at <= before || action === "extends") return [];
    const expected = `extends, since the deadline ${deadline} moves back to ${due}`;
    return [{ place: within(place, "action"), at: "value", value: action, expected }];
  });
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
