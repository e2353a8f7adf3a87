import { sealedAfter } from "../../db/sealed-after";
import { nearestOf } from "@/lib/domain/nearest";
import { parseEnv } from "../../env";
import { importStory } from "../import/import-story";
import { DATABASE } from "../import/merge-with-database";
import type { Snapshot } from "../import/snapshot";
import type { RecordOf } from "../format/story-file";
import type { Finding } from "../finding";
import { prose } from "../format/scalars";
import type { LoadedStory } from "../load/load-story";
import { emptyStorySet } from "../story-set";
import { type Command, CouldNotRunError, EXIT } from "./command";
import { JSON_OPTION, onePositional, parseOptions } from "./command-options";
import { describeImport } from "./describe-import";
import { findDatabase } from "./find-database";
import { withDatabase } from "./open-database";
import { reportFaults } from "./report-faults";

const OPTIONS = { ...JSON_OPTION, why: { type: "string" } } as const;
const MAX_WHY = 1_000;

export const withdrawCommand: Command = {
  name: "withdraw",
  summary: "takes a statement out of every view and keeps it",
  usage: `npm run story -- withdraw SLUG --why "…" [--json]

Takes the statement out of every view, on every reading day, and keeps it. The reason stands in the
log of corrections and at the statement's address. Importing its story file again does not bring it
back. Prints which stages, due dates and questions move. Nothing is deleted.

  --why    the reason, for readers; up to ${MAX_WHY} characters
  --json   prints one line of JSON

Exit codes: 0 done, 1 there is no such statement or it is withdrawn already, 2 could not run.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions({ args, options: OPTIONS });
    const slug = onePositional(positionals, "slug of a statement");
    const why = readReason(values.why);
    const path = findDatabase(parseEnv(terminal.env).databasePath);
    const recordedAt = terminal.now();
    const story = (current: Snapshot) => withdrawing({ slug, why, at: recordedAt, current });
    const outcome = await sealedAfter(path, () =>
      withDatabase({ path, run: (client) => importStory({ client, story, recordedAt }) }),
    );
    const isJson = values.json;
    const consequence = "; nothing was withdrawn";
    if (!outcome.ok) return reportFaults({ ...outcome, isJson, terminal, consequence });
    terminal.print(isJson ? JSON.stringify(outcome) : describeImport(outcome));
    return EXIT.done;
  },
};

function readReason(why: string | undefined): string {
  const parsed = prose(MAX_WHY).safeParse(why);
  if (parsed.success) return parsed.data;
  throw new CouldNotRunError(`--why takes the reason, 1 to ${MAX_WHY} characters; see --help.`);
}

/** The statement as the database holds it, withdrawn; or the fault of asking for it. */
function withdrawing(args: {
  slug: string;
  why: string;
  at: Date;
  current: Snapshot;
}): LoadedStory {
  const { slug, why, at, current } = args;
  const story: LoadedStory = { set: emptyStorySet(), sources: [], findings: [], faults: [] };
  const text = current.statements.get(slug);
  if (text === undefined) return { ...story, faults: [noSuchStatement({ slug, current })] };
  const record = JSON.parse(text) as RecordOf["statements"];
  const place: Finding["place"] = { file: DATABASE, path: ["statements", slug] };
  if (record.withdrawn !== undefined)
    return { ...story, faults: [alreadyWithdrawn({ slug, record })] };
  const withdrawn = { ...record, withdrawn: { at: at.toISOString(), why } };
  story.set.statements.push({ place, draft: withdrawn, record: withdrawn });
  return story;
}

const AT_DATABASE = { file: DATABASE, line: 0, column: 0, field: "slug" };

function noSuchStatement({ slug, current }: { slug: string; current: Snapshot }) {
  const nearest = nearestOf(slug, [...current.statements.keys()]);
  const expected = "the slug of a statement";
  return {
    ...AT_DATABASE,
    value: JSON.stringify(slug),
    expected,
    ...(nearest === null ? {} : { nearest }),
  };
}

function alreadyWithdrawn({ slug, record }: { slug: string; record: RecordOf["statements"] }) {
  const { at = "", why = "" } = record.withdrawn ?? {};
  const expected = `a statement that stands; this one was withdrawn at ${at}: ${why}`;
  return { ...AT_DATABASE, value: JSON.stringify(slug), expected };
}
