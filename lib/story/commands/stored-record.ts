import { nearestOf } from "@/lib/domain/nearest";
import type { CollectionName } from "../collections";
import type { Fault } from "../fault";
import { DATABASE } from "../finding";
import type { Withdrawal } from "../format/identity";
import { prose } from "../format/scalars";
import type { RecordOf } from "../format/story-file";
import { withoutWithdrawal } from "../import/changes";
import type { Snapshot } from "../import/snapshot";
import type { LoadedStory } from "../load/load-story";
import { type Draft, type Entry, emptyStorySet } from "../story-set";
import { CouldNotRunError } from "./command";

export const MAX_WHY = 1_000;

/** What can be taken back, in the order in which a name is looked for. */
const KINDS = ["statements", "articles", "parties", "approvals", "deadlines", "questions"] as const;
type Kind = Exclude<CollectionName, "story" | "citations">;

type Stored = { kind: Kind; slug: string; withdrawn: Withdrawal | undefined };

/** @throws {CouldNotRunError} without a reason of the right length. */
export function readReason(why: string | undefined): string {
  const parsed = prose(MAX_WHY).safeParse(why);
  if (parsed.success) return parsed.data;
  throw new CouldNotRunError(`--why takes the reason, 1 to ${MAX_WHY} characters; see --help.`);
}

/**
 * The record of that name as the database holds it, withdrawn or standing; or the fault of asking for
 * it, which `refuse` may add to.
 * @param name a slug; or `approvals/slug` when several kinds of records share it.
 */
export function storedRecord(args: {
  name: string;
  current: Snapshot;
  withdrawn: Withdrawal | undefined;
  refuse: (stored: Stored) => string | null;
}): LoadedStory {
  const { name, current, withdrawn, refuse } = args;
  const story: LoadedStory = { set: emptyStorySet(), sources: [], findings: [], faults: [] };
  const found = KINDS.flatMap((kind) => {
    const slug = name.startsWith(`${kind}/`) ? name.slice(kind.length + 1) : name;
    const text = current[kind].get(slug);
    return text === undefined ? [] : [{ kind, slug, text }];
  });
  const [one, second] = found;
  if (one === undefined) return { ...story, faults: [noSuchRecord({ name, current })] };
  if (second !== undefined) {
    const names = found.map(({ kind, slug }) => `${kind}/${slug}`).join(" or ");
    return { ...story, faults: [faultOf(name, `one record: ${names}`)] };
  }
  const known = (JSON.parse(one.text) as { withdrawn?: Withdrawal }).withdrawn;
  const refusal = refuse({ kind: one.kind, slug: one.slug, withdrawn: known });
  if (refusal !== null) return { ...story, faults: [faultOf(name, refusal)] };
  addEntry({ set: story.set, ...one, withdrawn });
  return story;
}

function addEntry<Name extends Kind>(args: {
  set: LoadedStory["set"];
  kind: Name;
  slug: string;
  text: string;
  withdrawn: Withdrawal | undefined;
}): void {
  const { set, kind, slug, text, withdrawn } = args;
  const standing = JSON.parse(withoutWithdrawal(text) ?? text) as RecordOf[Kind];
  const record = (
    withdrawn === undefined ? standing : { ...standing, withdrawn }
  ) as RecordOf[Name];
  const entries: Entry<Name>[] = set[kind];
  const place = { file: DATABASE, path: [kind, slug] };
  entries.push({ place, draft: record as Draft<RecordOf[Name]>, record });
}

function noSuchRecord({ name, current }: { name: string; current: Snapshot }): Fault {
  const nearest = nearestOf(
    name,
    KINDS.flatMap((kind) => [...current[kind].keys()]),
  );
  const fault = faultOf(name, "the slug of a record");
  return nearest === null ? fault : { ...fault, nearest };
}

function faultOf(name: string, expected: string): Fault {
  const value = JSON.stringify(name);
  return { file: DATABASE, line: 0, column: 0, field: "slug", value, expected };
}
