import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { countOutsideLanes, laneParties, type LaneDayCount } from "@/lib/domain/lanes/lanes";
import { countByDay } from "@/lib/domain/lanes/lanes-day-counts";
import { parseFilters, type QueryParameters } from "@/lib/filters/parse-filters";
import { readCatalogue, type Catalogue } from "@/lib/queries/records/catalogue";
import { readLaneCounts } from "@/lib/queries/timeline/lane-counts";
import { readStatements } from "@/lib/queries/timeline/list-statements";
import { readVocabulary } from "@/lib/queries/records/list-vocabulary";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  file = await temporaryDatabase("prisma/story");
  catalogue = await readCatalogue(file.client);
});
afterAll(() => file.remove());

async function select(query: QueryParameters, asOf: CalendarDay) {
  const source = { database: file.client, catalogue };
  const { filters } = parseFilters(query, await readVocabulary(source));
  return { ...source, selection: { filters, asOf, contestedQuestions: ["sale-to-oracle"] } };
}

const sorted = (counts: readonly LaneDayCount[]) =>
  counts.toSorted((a, b) => (`${a.party} ${a.day}` < `${b.party} ${b.day}` ? -1 : 1));

describe("lane counts", () => {
  it.each<[QueryParameters, CalendarDay]>([
    [{}, "2020-09-14"],
    [{}, "2020-09-10"],
    [{}, "2020-08-30"],
    [{ bidder: "oracle" }, "2020-09-14"],
    [{ bidder: ["oracle", "walmart"], kind: "report" }, "2020-09-14"],
    [{ regulator: "us-president", from: "2020-09" }, "2020-09-14"],
    [{ contested: "1" }, "2020-09-14"],
    [{ source: "reuters" }, "2020-09-14"],
    [{ article: "microsoft-out-of-running", to: "2020-09-13" }, "2020-09-14"],
  ])("under %o as of %s are what counting in memory gives", async (query, asOf) => {
    const source = await select(query, asOf);
    const statements = await readStatements(source);
    const parties = laneParties([...catalogue.parties.values()]);
    const { counts, withoutLane } = await readLaneCounts(source);
    expect(sorted(counts)).toEqual(sorted(countByDay({ parties, statements })));
    expect(withoutLane).toBe(countOutsideLanes(parties, statements));
  });

  it("keep what has no reported day apart", async () => {
    const { counts } = await readLaneCounts(await select({}, "2020-09-14"));
    const oracle = counts.filter(({ party }) => party === "oracle");
    expect(oracle.length).toBeGreaterThan(0);
    for (const { statements, imprecise } of oracle) expect(imprecise).toBe(statements);
    const microsoft = counts.find(
      ({ party, day }) => party === "microsoft" && day === "2020-09-13",
    );
    expect(microsoft?.statements).toBeGreaterThan(microsoft?.imprecise ?? Infinity);
  });
});
