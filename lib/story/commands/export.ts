import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { toCalendarDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { parseEnv } from "../../env";
import { type ExportedRecords, exportedRecords } from "../export/exported-records";
import { recordsAsOf } from "../export/records-as-of";
import { storyDocuments } from "../export/story-documents";
import { readSnapshot } from "../import/read-snapshot";
import { inReadTransaction } from "../import/write-lock";
import { type Command, CouldNotRunError, EXIT } from "./command";
import { JSON_OPTION, onePositional, parseOptions } from "./command-options";
import { findDatabase } from "./find-database";
import { withDatabase } from "./open-database";

const OPTIONS = { ...JSON_OPTION, asof: { type: "string" } } as const;

export const exportCommand: Command = {
  name: "export",
  summary: "writes the database as story files",
  usage: `npm run story -- export [--asof DAY] [--json] FOLDER

Writes everything the database (DATABASE_URL) holds as story files into FOLDER, which must be empty or
not there yet. Importing them into an empty database gives the same records.

  --asof DAY   only what was certainly public by that day (YYYY-MM-DD) and has not been withdrawn
  --json       prints one line of JSON

Exit codes: 0 done, 2 could not run.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions({ args, options: OPTIONS });
    const folder = onePositional(positionals, "folder to write to");
    const day = readDay(values.asof);
    const path = findDatabase(parseEnv(terminal.env).databasePath);
    refuseFilled(folder);
    const snapshot = await withDatabase({
      path,
      run: (client) => inReadTransaction({ client, use: readSnapshot }),
    });
    const all = exportedRecords(snapshot);
    const files = writeFiles({ folder, records: day === null ? all : recordsAsOf(all, day) });
    if (values.json) terminal.print(JSON.stringify({ ok: true, folder, files }));
    else
      terminal.print(
        `Wrote ${files.length} ${files.length === 1 ? "file" : "files"} to ${folder}.`,
      );
    return EXIT.done;
  },
};

function readDay(asof: string | undefined): CalendarDay | null {
  if (asof === undefined) return null;
  if (z.iso.date().safeParse(asof).success) return toCalendarDay(asof);
  throw new CouldNotRunError(`--asof takes a day such as 2020-09-14, not ${JSON.stringify(asof)}.`);
}

/** An older export would be mixed with the new one, and someone's files overwritten. */
function refuseFilled(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CouldNotRunError(`${folder} is not empty; name a new folder.`);
}

function writeFiles({ folder, records }: { folder: string; records: ExportedRecords }): string[] {
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  for (const { name, text } of storyDocuments(records)) {
    writeFileSync(join(folder, name), text);
    names.push(name);
  }
  return names;
}
