import { beforeEach, afterEach, describe, expect, it } from "vitest";
import { withdrawalOf } from "@/lib/domain/revision";
import { parseFilters } from "@/lib/filters/parse-filters";
import { readCatalogue } from "@/lib/queries/records/catalogue";
import { readFacetCounts } from "@/lib/queries/timeline/count-facets";
import { readCoverage } from "@/lib/queries/timeline/get-coverage";
import { readLaneCounts } from "@/lib/queries/timeline/lane-counts";
import { readAllOrNull } from "@/lib/queries/timeline/lane-statements";
import { readCorrections } from "@/lib/queries/records/list-revisions";
import { readMovingStatements, readStatements } from "@/lib/queries/timeline/list-statements";
import { readVocabulary } from "@/lib/queries/records/list-vocabulary";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { createStoryFolder } from "@/tests/fixtures/story/story-folder";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

const SLUG = "oracle-and-twitter-named-as-suitors";
const WHY = "The article was retracted by its outlet.";
const AT = new Date("2026-02-01T12:00:00Z");

let file: TemporaryDatabase;

beforeEach(async () => {
  file = await temporaryDatabase("prisma/story");
});
afterEach(() => file.remove());

const withdraw = () =>
  file.client.statement.update({
    where: { slug: SLUG },
    data: { withdrawnAt: AT, withdrawnWhy: WHY },
  });

async function everyView() {
  const source = { database: file.client, catalogue: await readCatalogue(file.client) };
  const vocabulary = await readVocabulary(source);
  const { filters } = parseFilters({}, vocabulary);
  const selection = { filters, asOf: "2020-09-14" as const, contestedQuestions: [] };
  const selected = { ...source, selection };
  return {
    timeline: (await readStatements(selected)).length,
    moving: (await readMovingStatements(source)).map(({ slug }) => slug),
    coverage: (await readCoverage(file.client)).reduce((sum, day) => sum + day.statements, 0),
    twitter: (await readFacetCounts(selected)).bidder.get("twitter") ?? 0,
    kinds: [...(await readFacetCounts(selected)).kind.values()].reduce((sum, n) => sum + n, 0),
    lanes: (await readLaneCounts(selected)).counts.filter(({ party }) => party === "twitter"),
    marks: (await readAllOrNull({ ...selected, known: [], most: 1_000 }))?.length,
  };
}

describe("a withdrawn statement", () => {
  it("is in no timeline, stage, rail, facet or lane", async () => {
    const before = await everyView();
    expect(before.moving).toContain(SLUG);
    expect(before.lanes).not.toEqual([]);
    await withdraw();
    const after = await everyView();
    expect(after.moving).not.toContain(SLUG);
    expect(after.lanes).toEqual([]);
    expect(after.twitter).toBe(0);
    for (const view of ["timeline", "coverage", "kinds", "marks"] as const)
      expect(after[view]).toBe(Number(before[view]) - 1);
  });

  it("stays withdrawn when its story file, which does not know of it, is imported again", async () => {
    await withdraw();
    const again = { folder: "prisma/story", client: file.client, recordedAt: AT };
    expect((await importStoryFolder(again)).ok).toBe(true);
    expect((await everyView()).moving).not.toContain(SLUG);
  });
});

describe("a withdrawal in a story file", () => {
  const statement = `
statements:
  - slug: walmart-hears-nothing
    headline: Walmart hears nothing
    summary: Walmart is reported to hear nothing.
    kind: report
    speakerDescription: a source
    origin: microsoft-out-of-running
    attribution: anonymous
    parties: [walmart]
    occurredOn: 2020-09-14
    citations: [{ article: microsoft-out-of-running, paragraph: 1 }]
`;
  const withdrawn = `${statement}    withdrawn: { at: "2026-02-01T13:00:00+01:00", why: ${WHY} }\n`;
  const importText = async (text: string, recordedAt: Date) => {
    const folder = createStoryFolder({ "a.yaml": text });
    return importStoryFolder({ folder, client: file.client, recordedAt });
  };
  const log = async () => (await readCorrections({ database: file.client, limit: 10 })).corrections;

  it("enters the log with its reason, and is repeated without another entry", async () => {
    await importText(statement, new Date("2026-01-20T00:00:00Z"));
    await importText(withdrawn, AT);
    await importText(withdrawn, new Date("2026-03-01T00:00:00Z"));
    expect((await log()).map(({ action, key }) => [action, key])).toEqual([
      ["withdrawn", "walmart-hears-nothing"],
    ]);
    expect((await log()).map(withdrawalOf)).toEqual([WHY]);
  });

  it("enters the log even when the statement comes withdrawn", async () => {
    await importText(withdrawn, AT);
    expect((await log()).map(withdrawalOf)).toEqual([WHY]);
    expect((await everyView()).timeline).toBe(36);
  });
});
