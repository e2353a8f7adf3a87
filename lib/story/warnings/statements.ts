import { daysFrom } from "@/lib/domain/time/calendar-day";
import type { StoryIndex } from "../checks/story-index";
import { type Finding, within } from "../finding";
import { spanOf } from "../format/dates";

/** A longer span says so little that the order of steps may be wrong. */
const LONGEST_SPAN_DAYS = 31;

/** Direct speech has somebody's mouth behind it; words alone describe who that was. */
export function quotationsWithoutSpeaker({ citations, statements }: StoryIndex): Finding[] {
  return citations.flatMap(({ place, citation }) => {
    const draft = statements.get(citation.statement ?? "")?.draft;
    if (citation.quote === undefined || draft === undefined) return [];
    if (draft.speaker !== undefined || draft.withdrawn !== undefined) return [];
    const expected =
      "a statement with a speaker for direct speech; this one only describes who spoke";
    return [{ place: within(place, "quote"), at: "value", value: citation.quote, expected }];
  });
}

/** Two articles that repeat one outlet then count as two origins. */
export function originsOnlyArticles({ set, articles, parties }: StoryIndex): Finding[] {
  return set.statements.flatMap(({ place, draft }) => {
    const { origin } = draft;
    if (origin === undefined || parties.has(origin) || !articles.has(origin)) return [];
    const expected = "the outlet or party that first carried it, if the article names one";
    return [{ place: within(place, "origin"), at: "value", value: origin, expected }];
  });
}

/** Where a step stands among the others follows from its date. */
export function undatedBidChanges({ set }: StoryIndex): Finding[] {
  return set.statements.flatMap(({ place, draft }) => {
    const { occurredOn, moves = [] } = draft;
    if (occurredOn === undefined || !moves.some((move) => move?.bidder !== undefined)) return [];
    const { earliest, latest } = spanOf(occurredOn);
    if (earliest !== null && daysFrom(earliest, latest) <= LONGEST_SPAN_DAYS) return [];
    const expected = "a day, or a month at most, for a statement that moves a bidder";
    return [{ place: within(place, "occurredOn"), at: "value", value: occurredOn, expected }];
  });
}
