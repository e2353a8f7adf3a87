import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { type Finding, type Place, within } from "../finding";
import { spanOf } from "../format/dates";
import type { MoveDraft } from "../story-set";
import type { StoryIndex } from "./story-index";

/** Orders that no reading of the dates allows. */
export function findDateFaults({ set }: StoryIndex): Finding[] {
  return set.statements.flatMap(({ place, draft }) => {
    const first = draft.occurredOn === undefined ? null : spanOf(draft.occurredOn).earliest;
    if (first === null) return [];
    return [
      ...publicTooEarly({ first, publicOn: draft.publicOn, place: within(place, "publicOn") }),
      ...(draft.moves ?? []).flatMap((move, index) =>
        dueTooEarly({ first, move, place: within(place, "moves", index, "due") }),
      ),
    ];
  });
}

/** Nothing is public before it happens. */
function publicTooEarly(args: {
  first: CalendarDay;
  publicOn: string | undefined;
  place: Place;
}): Finding[] {
  const { first, publicOn, place } = args;
  if (publicOn === undefined || spanOf(publicOn).latest >= first) return [];
  const expected = `no day before ${first}, the first day it can have occurred`;
  return [{ place, at: "value", value: publicOn, expected }];
}

/** A deadline may be recalled after it has passed, but not be given a day that has passed. */
function dueTooEarly(args: {
  first: CalendarDay;
  move: MoveDraft | undefined;
  place: Place;
}): Finding[] {
  const { due, action } = args.move ?? {};
  if (due === undefined || action === undefined || action === "reaffirms") return [];
  if (due.slice(0, "2020-09-15".length) >= args.first) return [];
  const expected = `no day before ${args.first}, the first day the statement can have been made`;
  return [{ place: args.place, at: "value", value: due, expected }];
}
