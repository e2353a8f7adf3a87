import { readCatalogue, type Catalogue } from "@/lib/queries/records/catalogue";
import { writeGeneratedStory } from "../bench/generated/write-story";
import { STATEMENTS } from "./generated-selections";
import { temporaryDatabase, type TemporaryDatabase } from "./temporary-database";

/** A generated story in a database of its own, some of its statements withdrawn. */
export async function openGeneratedStory(): Promise<{
  file: TemporaryDatabase;
  catalogue: Catalogue;
}> {
  const file = await temporaryDatabase();
  writeGeneratedStory({ path: file.path, statements: STATEMENTS, seed: 11 });
  await file.client.statement.updateMany({
    where: { id: { in: [4, 44, 77] } },
    data: { withdrawnAt: new Date(), withdrawnWhy: "It was wrong." },
  });
  return { file, catalogue: await readCatalogue(file.client) };
}
