import type { Prisma } from "@/lib/db/generated/client";
import { checkLoadedStory } from "../check-loaded-story";
import { diffStory, type StoryDiff } from "../diff/story-diff";
import type { Fault } from "../fault";
import { type Finding, within } from "../finding";
import type { LoadedStory } from "../load/load-story";
import { locateFindings } from "../load/locate-findings";
import { recordsOf, type StorySet } from "../story-set";
import type { Changes } from "./changes";
import { compareRecords } from "./compare-records";
import { filesOf } from "./files/file-memory";
import { readFiles } from "./files/stored-files";
import { type FilePlan, planFiles } from "./files/taken-out";
import { keepWithdrawals } from "./keep-withdrawals";
import { mergeWithDatabase } from "./merge-with-database";
import { readSnapshot } from "./read-snapshot";
import { planRenames, type Rename, renamedFiles } from "./renames";
import type { Snapshot } from "./snapshot";

export type ImportPlan =
  | { ok: true; changes: Changes; diff: StoryDiff; files: FilePlan; renames: Rename[] }
  | { ok: false; faults: Fault[] };

/** Records to import: those of files, or made from what the database holds. */
export type StorySource = LoadedStory | ((current: Snapshot) => LoadedStory);

/**
 * Checks the files together with the database, and compares them with it; writes nothing.
 * @param now for telling what moves on the board as of today.
 */
export async function planImport(args: {
  tx: Prisma.TransactionClient;
  source: StorySource;
  now: Date;
}): Promise<ImportPlan> {
  const { tx, source, now } = args;
  const snapshot = await readSnapshot(tx);
  const story = typeof source === "function" ? source(snapshot) : source;
  const { current, files, renames } = await readCurrent({ tx, story, snapshot });
  const { faults, set, merged } = checkAgainst({ story, current, files });
  if (faults.length > 0) return { ok: false, faults };
  const changes = compareRecords({ set, merged, current, files });
  return { ok: true, changes, diff: diffStory({ current, changes, now }), files, renames };
}

/** Checks the files together with what the database holds; `set` are the records of both. */
export async function checkWithDatabase(args: {
  tx: Prisma.TransactionClient;
  story: LoadedStory;
}): Promise<{ faults: Fault[]; set: StorySet }> {
  const { tx, story } = args;
  const snapshot = await readSnapshot(tx);
  const { faults, merged } = checkAgainst({
    story,
    ...(await readCurrent({ tx, story, snapshot })),
  });
  return { faults, set: merged };
}

/** What the database holds, and which file said it, by the names that the files now give. */
async function readCurrent(args: {
  tx: Prisma.TransactionClient;
  story: LoadedStory;
  snapshot: Snapshot;
}): Promise<{ current: Snapshot; files: FilePlan; renames: Rename[] }> {
  const { tx, story } = args;
  const { renames, snapshot, merged } = planRenames({ ...args, set: story.set });
  const known = renamedFiles({ files: await readFiles(tx), renames });
  const files = planFiles({ known, now: filesOf(story), merged, isRenamed: renames.length > 0 });
  return { current: snapshot, files, renames };
}

function checkAgainst(args: { story: LoadedStory; current: Snapshot; files: FilePlan }) {
  const { story, current, files } = args;
  const set = keepWithdrawals({ set: story.set, snapshot: current });
  const merged = mergeWithDatabase({ set, snapshot: current, files });
  const another = findAnotherStory({ set, told: [...current.story.keys()] });
  const faults = [
    ...checkLoadedStory(story, merged),
    ...locateFindings({ findings: another, sources: story.sources }),
  ];
  return { faults, set, merged };
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
