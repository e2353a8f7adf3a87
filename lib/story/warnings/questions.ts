import type { StoryIndex } from "../checks/story-index";
import { type Finding, within } from "../finding";

/** Without a word on it the question is read as older files were: two answers, and it is contested. */
export function accountsNotDecided({ set }: StoryIndex): Finding[] {
  return set.questions.flatMap(({ place, draft }) => {
    const known = (draft.positions ?? []).filter((position) => position?.unknown !== true);
    if (draft.accounts !== undefined || known.length < 2) return [];
    const expected =
      "exclusive (two answers cannot both be true) or compatible (they can); until then it is read as exclusive";
    return [{ place: within(place, "accounts"), at: "value", value: undefined, expected }];
  });
}
