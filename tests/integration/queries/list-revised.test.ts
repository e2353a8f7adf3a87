import { afterAll, beforeAll, expect, it } from "vitest";
import { readRevisedAt } from "@/lib/queries/records/list-revised";
import { buildArticle, buildStatement } from "../../setup/builders";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;
beforeAll(async () => {
  file = await temporaryDatabase();
});
afterAll(() => file.remove());

it("tells the last change of each of thousands of statements, citations among them", async () => {
  const at = (day: number) => new Date(Date.UTC(2026, 1, day));
  const entry = { action: "added", before: null, after: "{}" };
  await file.client.revision.createMany({
    data: [
      { ...entry, recordedAt: at(2), collection: "statements", key: "s-7" },
      { ...entry, recordedAt: at(4), collection: "citations", key: "s-7/late" },
      { ...entry, recordedAt: at(3), collection: "citations", key: "s-7/early" },
      { ...entry, recordedAt: at(5), collection: "articles", key: "s-8" },
    ],
  });
  const citations = ["early", "late"].map((slug) => {
    return { article: buildArticle({ slug }), paragraph: 1, quote: null, translation: null };
  });
  const statements = Array.from({ length: 2_500 }, (_, index) =>
    buildStatement({ slug: `s-${index}`, citations }),
  );
  const revised = await readRevisedAt({ database: file.client, statements });
  expect(revised.size).toBe(2_500);
  expect(revised.get("s-7")).toEqual(at(4));
  expect(revised.get("s-8")).toEqual(statements[8]?.recordedAt);
});
