import type { StoryIndex } from "../checks/story-index";
import { type Finding, within } from "../finding";

/**
 * An outlet that prints what a party says in its own name is no independent origin: the party is. It
 * counts as another one as long as the outlet stands there.
 */
export function outletsThatRepeat({ set, parties, articles }: StoryIndex): Finding[] {
  return set.statements.flatMap(({ place, draft }) => {
    const { origin, speaker, kind, attribution, withdrawn } = draft;
    if (origin === undefined || speaker === undefined || origin === speaker) return [];
    if (withdrawn !== undefined || attribution !== "named") return [];
    if (kind !== "announcement" && kind !== "denial") return [];
    const isOutlet = parties.get(origin)?.draft.role === "outlet" || articles.has(origin);
    if (!isOutlet || parties.get(speaker)?.draft.role === "outlet") return [];
    const expected = `${speaker}, if it said so itself and ${origin} repeats its words: they are one origin`;
    return [{ place: within(place, "origin"), at: "value", value: origin, expected }];
  });
}
