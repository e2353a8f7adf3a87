import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";
import { readCatalogue } from "@/lib/queries/records/catalogue";
import { readAllOrNull } from "@/lib/queries/timeline/lane-statements";
import { readStatements } from "@/lib/queries/timeline/list-statements";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;

beforeAll(async () => {
  file = await temporaryDatabase("prisma/story");
});
afterAll(() => file.remove());

const selection = { filters: NO_FILTERS, asOf: "2020-09-14", contestedQuestions: [] } as const;

async function everything() {
  const source = { database: file.client, catalogue: await readCatalogue(file.client) };
  return { ...source, selection, all: await readStatements({ ...source, selection }) };
}

describe("every statement of a selection", () => {
  it("is not read again when all of them are known", async () => {
    const { all, ...source } = await everything();
    const findMany = vi.spyOn(file.client.statement, "findMany");
    expect(await readAllOrNull({ ...source, known: all, most: 400 })).toBe(all);
    expect(findMany).not.toHaveBeenCalled();
  });

  it("is read when the timeline shows only a page", async () => {
    const { all, ...source } = await everything();
    const read = await readAllOrNull({ ...source, known: all.slice(0, 10), most: 400 });
    expect(new Set(read?.map(({ slug }) => slug))).toEqual(new Set(all.map(({ slug }) => slug)));
  });

  it("is null when there are more than wanted, even if all are known", async () => {
    const { all, ...source } = await everything();
    const most = all.length - 1;
    expect(await readAllOrNull({ ...source, known: all, most })).toBeNull();
    expect(await readAllOrNull({ ...source, known: all, most: all.length })).toBe(all);
  });
});
