import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Statement } from "@/lib/domain/statement";
import type { Place } from "@/lib/filters/page-address";
import { parseFilters, type QueryParameters } from "@/lib/filters/parse-filters";
import { readCatalogue, type Catalogue } from "@/lib/queries/records/catalogue";
import { readPage } from "@/lib/queries/timeline/list-page";
import { readStatements } from "@/lib/queries/timeline/list-statements";
import { readVocabulary } from "@/lib/queries/records/list-vocabulary";
import { readCursor } from "@/lib/queries/timeline/timeline-cursor";
import { readStatementsPlainly } from "../../setup/plain-queries";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  file = await temporaryDatabase("prisma/story");
  catalogue = await readCatalogue(file.client);
});
afterAll(() => file.remove());

const source = () => ({ database: file.client, catalogue });

async function ask(query: QueryParameters) {
  const { filters } = parseFilters(query, await readVocabulary(source()));
  return { filters, asOf: "2020-09-14" as const, contestedQuestions: ["sale-to-oracle"] };
}

async function pageAt(query: QueryParameters, after: string | null, size: number) {
  const selection = await ask(query);
  const place: Place = { path: "/", filters: { ...selection.filters, after } };
  return readPage({ ...source(), selection, place, size });
}

const slugs = (statements: readonly Statement[]) => statements.map(({ slug }) => slug);

const QUERIES: QueryParameters[] = [
  {},
  { order: "oldest" },
  { bidder: "oracle" },
  { bidder: ["oracle", "walmart"], kind: "report" },
  { regulator: "us-president", order: "oldest" },
  { source: "reuters" },
  { article: "microsoft-out-of-running", contested: "1" },
  { from: "2020-09", to: "2020-09-13" },
];

describe("pages", () => {
  it.each(QUERIES)("under %o hold every statement once and in order, both ways", async (query) => {
    const all = slugs(await readStatementsPlainly({ ...source(), selection: await ask(query) }));
    for (const size of [1, 3, 7, 50]) {
      const forward: string[] = [];
      let page = await pageAt(query, null, size);
      expect(page.previous).toBeNull();
      for (let pages = 0; pages <= all.length; pages += 1) {
        forward.push(...slugs(page.statements));
        if (page.next === null) break;
        page = await pageAt(query, page.next, size);
      }
      expect(forward).toEqual(all);
      const backward = slugs(page.statements);
      for (let pages = 0; page.previous !== null && pages <= all.length; pages += 1) {
        page = await pageAt(query, page.previous, size);
        const fresh = slugs(page.statements).filter((slug) => !backward.includes(slug));
        backward.unshift(...fresh);
      }
      expect(backward).toEqual(all);
    }
  });

  it.each(QUERIES)("under %o are what the plain query gives", async (query) => {
    const asked = { ...source(), selection: await ask(query) };
    const plain = await readStatementsPlainly(asked);
    expect(await readStatements(asked)).toEqual(plain);
    expect((await pageAt(query, null, 50)).statements).toEqual(plain.slice(0, 50));
  });

  it("say where a date goes on across two pages", async () => {
    const all = await readStatements({ ...source(), selection: await ask({}) });
    const size =
      all.findIndex(
        ({ occurredOn }, index) => occurredOn.edtf === all[index + 1]?.occurredOn.edtf,
      ) + 1;
    expect(size).toBeGreaterThan(0);
    const first = await pageAt({}, null, size);
    const second = await pageAt({}, first.next, size);
    expect([first.isContinued, first.goesOn, second.isContinued]).toEqual([false, true, true]);
    const back = await pageAt({}, second.previous, size);
    expect(slugs(back.statements)).toEqual(slugs(first.statements));
    expect(back.goesOn).toBe(true);
  });
});

describe("a cursor", () => {
  it("fits the list that it came from and no other", async () => {
    const { filters } = await ask({ bidder: "oracle" });
    const { next } = await pageAt({ bidder: "oracle" }, null, 2);
    if (next === null) throw new Error("there is no second page");
    const here = { path: "/", filters: { ...filters, after: next } };
    expect(readCursor(next, here)?.side).toBe("after");
    expect(readCursor(next, { ...here, path: "/changes" })).toBeNull();
    expect(readCursor(next, { path: "/", filters: { ...filters, q: "sale" } })).toBeNull();
    expect(readCursor(next, { path: "/", filters: { ...filters, order: "oldest" } })).toBeNull();
  });

  it.each(["", "x", "e30", "W10", "%%%", "a".repeat(5_000), "eyJhIjoxfQ"])(
    "that is damaged (%s) is none",
    async (after) => {
      const { filters } = await ask({});
      expect(readCursor(after, { path: "/", filters })).toBeNull();
    },
  );
});
