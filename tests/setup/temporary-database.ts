import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type DatabaseClient } from "@/lib/db/create-client";
import { migrateDatabase } from "@/lib/db/migrate";
import { importStoryFolder } from "@/lib/story/import-story-folder";

export type TemporaryDatabase = {
  path: string;
  client: DatabaseClient;
  remove: () => Promise<void>;
};

/** A real, migrated SQLite file of its own; with a story when a folder is given. */
export async function temporaryDatabase(storyFolder?: string): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "tracker-"));
  const path = join(folder, "tracker.db");
  await migrateDatabase(path);
  const client = createClient(path);
  if (storyFolder !== undefined) {
    const recordedAt = new Date("2026-01-01T00:00:00Z");
    const outcome = await importStoryFolder({ folder: storyFolder, client, recordedAt });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  }
  const remove = async () => {
    await client.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  };
  return { path, client, remove };
}
