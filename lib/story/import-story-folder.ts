import type { DatabaseClient } from "@/lib/db/create-client";
import { importStory, type ImportOutcome } from "./import/import-story";
import { loadStory } from "./load/load-story";

/**
 * Reads a folder of story files and imports them; see `importStory`.
 * @param folder as it is to appear in the faults.
 */
export async function importStoryFolder(args: {
  folder: string;
  client: DatabaseClient;
  recordedAt: Date;
}): Promise<ImportOutcome> {
  const { folder, client, recordedAt } = args;
  return importStory({ client, story: loadStory({ paths: [folder] }), recordedAt });
}
