import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { changedFields } from "@/lib/domain/revision";
import { readAdditions, readCorrections } from "@/lib/queries/records/list-revisions";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;
let folder: string;

beforeEach(async () => {
  file = await temporaryDatabase("prisma/story");
  folder = mkdtempSync(join(tmpdir(), "tracker-story-"));
  cpSync("prisma/story", folder, { recursive: true });
});
afterEach(async () => {
  await file.remove();
  rmSync(folder, { recursive: true, force: true });
});

it("shows no correction after a first import, and how many records it took in", async () => {
  const asked = { database: file.client, limit: 10 };
  expect(await readCorrections(asked)).toEqual({ corrections: [], last: null });
  expect(await readAdditions(asked)).toEqual([
    { recordedAt: new Date("2026-01-01T00:00:00Z"), records: 104 },
  ]);
});

it("shows what a later import changed, field by field, with its instant", async () => {
  const path = join(folder, "story.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace("description: Company; a bidder in this story.", "description: A suitor."),
  );
  const recordedAt = new Date("2026-02-01T12:00:00Z");
  await importStoryFolder({ folder, client: file.client, recordedAt });
  const { corrections } = await readCorrections({ database: file.client, limit: 10 });
  expect(corrections.map(({ action, collection, key }) => [action, collection, key])).toEqual([
    ["changed", "parties", "walmart"],
  ]);
  expect(corrections[0]?.recordedAt).toEqual(recordedAt);
  expect(corrections.flatMap(changedFields)).toEqual([
    { field: "description", before: "Company; a bidder in this story.", after: "A suitor." },
  ]);
});
