import type { Prisma } from "@/lib/db/generated/client";
import { checkLoadedStory } from "../check-loaded-story";
import { indexStory } from "../checks/story-index";
import type { Fault } from "../fault";
import { type Finding, within } from "../finding";
import type { LoadedStory } from "../load/load-story";
import { locateFindings } from "../load/locate-findings";
import { recordsOf, type StorySet } from "../story-set";
import { type Changes, findChanges } from "./changes";
import { keepWithdrawals } from "./keep-withdrawals";
import { mergeWithDatabase } from "./merge-with-database";
import { readSnapshot } from "./read-snapshot";
import { wantedForms } from "./wanted-forms";

export type ImportPlan = { ok: true; changes: Changes } | { ok: false; faults: Fault[] };

/** Checks the files together with the database, and compares them with it; writes nothing. */
export async function planImport(args: {
  tx: Prisma.TransactionClient;
  story: LoadedStory;
}): Promise<ImportPlan> {
  const { tx, story } = args;
  const current = await readSnapshot(tx);
  const set = keepWithdrawals({ set: story.set, snapshot: current });
  const merged = mergeWithDatabase({ set, snapshot: current });
  const another = findAnotherStory({ set, told: [...current.story.keys()] });
  const faults = [
    ...checkLoadedStory(story, merged),
    ...locateFindings({ findings: another, sources: story.sources }),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const wanted = wantedForms({ set, index: indexStory(merged) });
  return { ok: true, changes: findChanges({ wanted, current }) };
}

/** Two stories in one database would be one board of both. */
function findAnotherStory(args: { set: StorySet; told: string[] }): Finding[] {
  const [told] = args.told;
  const named = recordsOf(args.set.story)[0]?.slug;
  const [place] = args.set.story.map((entry) => within(entry.place, "slug"));
  if (told === undefined || named === undefined || place === undefined || named === told) return [];
  const expected = `${told}, the story this database tells; another one needs its own database`;
  return [{ place, at: "value", value: named, expected }];
}
