import { checkStory } from "./checks/check-story";
import { compareFaults, type Fault } from "./fault";
import type { Finding, Place } from "./finding";
import { isComplete, type LoadedStory } from "./load/load-story";
import { locateFindings } from "./load/locate-findings";
import type { StorySet } from "./story-set";

/**
 * Every fault of the files at once, in their order. What lies between records is only checked when
 * every file could be read: else each name from an unreadable file would be reported as unknown.
 * @param set the records to check against each other, when there are more than the files hold.
 */
export function checkLoadedStory(story: LoadedStory, set: StorySet = story.set): Fault[] {
  const between = isComplete(story) ? withoutEchoes({ story, findings: checkStory(set) }) : [];
  const findings = [...story.findings, ...between];
  const located = locateFindings({ findings, sources: story.sources });
  return [...story.faults, ...located].sort(compareFaults);
}

/** A field with a fault of its own is left out of the checks between records, and seems missing there. */
function withoutEchoes(args: { story: LoadedStory; findings: Finding[] }): Finding[] {
  const faulty = new Set(args.story.findings.flatMap(({ place }) => wayTo(place)));
  const isEcho = (place: Place | undefined) => place !== undefined && faulty.has(keyOf(place));
  return args.findings.filter(({ place, value, explainedBy }) => {
    return value !== undefined || !(isEcho(place) || isEcho(explainedBy));
  });
}

/** The field and the lists and records it stands in, but not its own record. */
function wayTo({ file, path }: Place): string[] {
  return path.slice(2).map((_step, index) => keyOf({ file, path: path.slice(0, index + 3) }));
}

function keyOf({ file, path }: Place): string {
  return JSON.stringify([file, path]);
}
