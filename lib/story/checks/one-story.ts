import type { Finding } from "../finding";
import type { StoryIndex } from "./story-index";

/** Exactly one file says which story this is. */
export function findStoryCountFaults({ set }: StoryIndex): Finding[] {
  const [first, ...others] = set.story;
  if (first === undefined) return [missingStory];
  return others.map(({ place, draft }) => ({
    place,
    at: "value",
    value: draft.slug,
    expected: "one story in the whole folder",
    alsoAt: first.place,
  }));
}

const missingStory: Finding = {
  place: { file: "(all files)", path: ["story"] },
  at: "value",
  value: undefined,
  expected: "one file that says which story this is",
};
