import { createConfig, lintFromString } from "@redocly/openapi-core";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runStoryCommand } from "@/lib/story/commands/run-story-command";
import { openAnswers, SITE } from "./open-answers";

type Json = Record<string, unknown>;
type FoundJson = { in: string; snippet: { text: string; hit: boolean }[] };
type Description = { paths: Record<string, { get: { responses: Record<string, Json> } }> };

let answers: Awaited<ReturnType<typeof openAnswers>>;
let text: string;
let description: Description;
let ajv: Ajv2020;

beforeAll(async () => {
  answers = await openAnswers("prisma/story");
  text = await answers.text("/api/v1/openapi.json");
  description = JSON.parse(text) as Description;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: "api", ...description });
});
afterAll(() => answers.file.remove());

/** Checks an answer against what the description says of its path and status. */
async function expectDescribed(address: string, path: string) {
  const answer = await answers.ask(`/api/v1${address}`);
  const body = (await answer.json()) as Json;
  const type = answer.headers.get("content-type") ?? "";
  const pointer = `api#/paths/${path.replaceAll("/", "~1")}/get/responses/${answer.status}/content/${type.replaceAll("/", "~1")}/schema`;
  const validate = ajv.getSchema(pointer);
  expect(validate, `${address}: ${answer.status} ${type} is described`).toBeDefined();
  validate?.(body);
  expect(validate?.errors ?? [], address).toEqual([]);
  expect(JSON.stringify(body)).not.toContain("foreign.example");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  return { status: answer.status, body };
}

const LISTS = [
  "statements",
  "bidders",
  "regulators",
  "parties",
  "approvals",
  "deadlines",
  "questions",
  "articles",
];
const QUERIES = [
  "",
  "?asof=2020-08-01",
  "?bidder=oracle&contested=1&asof=2020-09-14",
  "?bidder=orcale",
  "?kid=1",
];

describe("the description", () => {
  it("has no fault that the linter of OpenAPI knows", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source: text, absoluteRef: "openapi.json", config });
    expect(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
  });

  it("describes every answer of every list", async () => {
    for (const list of [...LISTS, "story", "changes"])
      for (const query of QUERIES) {
        const { status } = await expectDescribed(`/${list}${query}`, `/${list}`);
        expect(status).toBe(query.includes("asof") || query === "" ? 200 : 400);
      }
  });

  it("describes every record, and what is said where there is none", async () => {
    for (const list of LISTS) {
      const { body } = await expectDescribed(`/${list}`, `/${list}`);
      const items = body["items"] as { slug: string }[];
      expect(items.length).toBeGreaterThan(0);
      for (const { slug } of items.slice(0, 5)) {
        const one = await expectDescribed(`/${list}/${slug}?asof=2020-09-14`, `/${list}/{slug}`);
        expect(one.body["item"]).toMatchObject({ slug });
      }
      const missing = await expectDescribed(`/${list}/${items[0]?.slug}x`, `/${list}/{slug}`);
      expect(missing).toMatchObject({ status: 404, body: { nearest: [items[0]?.slug] } });
    }
  });
});

describe("the statements", () => {
  it("come a page at a time, each once, with counts for each facet", async () => {
    const all = await expectDescribed("/statements?limit=200&asof=2020-09-14", "/statements");
    const wanted = (all.body["items"] as { slug: string }[]).map(({ slug }) => slug);
    expect(wanted).toHaveLength(36);
    const seen: string[] = [];
    let address: string | null = "/statements?limit=8&asof=2020-09-14";
    while (address !== null) {
      const { body } = await expectDescribed(address, "/statements");
      seen.push(...(body["items"] as { slug: string }[]).map(({ slug }) => slug));
      expect(body["total"]).toBe(36);
      address = (body["next"] as string | null)?.replace(`${SITE}/api/v1`, "") ?? null;
    }
    expect(seen).toEqual(wanted);
    const facets = all.body["facets"] as Record<string, { slug: string; statements: number }[]>;
    const kinds = facets["kind"]?.reduce((sum, { statements }) => sum + statements, 0);
    expect(kinds).toBe(36);
  });

  it("say where a search stands in them, the hits apart, the best first when asked", async () => {
    const query = "q=algorithm+sale&asof=2020-09-14";
    const { body } = await expectDescribed(`/statements?${query}&order=best`, "/statements");
    const items = body["items"] as { slug: string; headline: string; found: FoundJson[] }[];
    for (const { headline, found } of items) {
      const hits = found.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit));
      for (const word of ["algorithm", "sale"])
        expect(hits.some(({ text }) => text.toLowerCase().includes(word))).toBe(true);
      for (const one of found.filter((each) => each.in === "headline"))
        expect(one.snippet.map(({ text }) => text).join("")).toBe(headline);
    }
    const { body: newest } = await expectDescribed(`/statements?${query}`, "/statements");
    const slugs = (newest["items"] as { slug: string }[]).map(({ slug }) => slug);
    expect(items.map(({ slug }) => slug)).not.toEqual(slugs);
    expect(items.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
    const { body: without } = await expectDescribed("/statements", "/statements");
    expect(JSON.stringify(without)).not.toContain('"found"');
  });

  it("offer a search that finds something where one finds nothing", async () => {
    const { body } = await expectDescribed("/statements?q=algoritm", "/statements");
    expect(body).toMatchObject({ total: 0, items: [], suggestion: "algorithm" });
    const early = await expectDescribed("/statements?q=suitrs&asof=2020-09-13", "/statements");
    expect(early.body).toMatchObject({ total: 0, suggestion: null });
  });

  it("refuse a cursor of another list and a limit that is none", async () => {
    const { body } = await expectDescribed("/statements?limit=8", "/statements");
    const after = new URL(String(body["next"])).searchParams.get("after");
    const other = await expectDescribed(`/statements?bidder=oracle&after=${after}`, "/statements");
    expect(other).toMatchObject({ status: 400, body: { errors: [{ parameter: "after" }] } });
    const limit = await expectDescribed("/statements?limit=900", "/statements");
    expect(limit).toMatchObject({ status: 400, body: { errors: [{ nearest: "200" }] } });
  });

  it.each([...LISTS, "changes"])("and others name every fault at once: %s", async (list) => {
    const faulty = "bidder=orcale&contested=no&q=%3F&limit=0&limit=5&after=x&kid=1";
    const { status, body } = await expectDescribed(`/${list}?${faulty}`, `/${list}`);
    expect(status).toBe(400);
    const names = (body["errors"] as { parameter: string }[]).map(({ parameter }) => parameter);
    expect(names.toSorted()).toEqual(
      ["after", "bidder", "contested", "kid", "limit", "limit", "q"].toSorted(),
    );
  });

  it("keep to themselves what was not public, and say when it became so", async () => {
    const { status, body } = await expectDescribed(
      "/statements/oracle-consortium-chosen?asof=2020-09-01",
      "/statements/{slug}",
    );
    expect(status).toBe(404);
    expect(body).toMatchObject({ publicOn: "2020-09-14" });
    expect(JSON.stringify(body)).not.toContain("consortium");
  });
});

/** Follows a list from page to page; every answer is as described. */
async function walk(list: string, query: string, members = { items: "items", next: "next" }) {
  const items: Json[] = [];
  const totals = new Set<unknown>();
  let address: string | null = `/${list}?${query}`;
  for (let pages = 0; address !== null && pages < 200; pages += 1) {
    const { status, body } = await expectDescribed(address, `/${list}`);
    expect(status, address).toBe(200);
    const page = body[members.items] as Json[];
    if (body[members.next] !== null) expect(page).toHaveLength(2);
    items.push(...page);
    totals.add(body["total"]);
    address = (body[members.next] as string | null)?.replace(`${SITE}/api/v1`, "") ?? null;
  }
  expect(address).toBeNull();
  return { items, slugs: items.map((item) => item["slug"]), totals: [...totals] };
}

const FILTERED = [
  "asof=2020-09-14",
  "asof=2020-09-14&bidder=oracle&contested=1",
  "asof=2020-09-13&q=TikTok&order=oldest",
  "asof=2020-08-10&regulator=us-president",
];

describe("every list", () => {
  it.each(LISTS)(
    "of %s comes a page at a time, each record once, under every filter",
    async (list) => {
      for (const query of FILTERED) {
        const whole = await expectDescribed(`/${list}?limit=200&${query}`, `/${list}`);
        const wanted = whole.body["items"] as Json[];
        expect(whole.body).toMatchObject({ next: null, total: wanted.length });
        const { items, totals } = await walk(list, `limit=2&${query}`);
        expect(items).toEqual(wanted);
        expect(totals).toEqual([wanted.length]);
      }
      const everything = await walk(list, "limit=2");
      expect(everything.items.length).toBeGreaterThan(list === "deadlines" ? 0 : 1);
    },
  );

  it.each(LISTS)(
    "of %s has the records that say so themselves under the same query",
    async (list) => {
      const { slugs: every } = await walk(list, "limit=2");
      for (const query of FILTERED) {
        const { slugs } = await walk(list, `limit=2&${query}`);
        for (const slug of every) {
          const { status, body } = await expectDescribed(
            `/${list}/${String(slug)}?${query}`,
            `/${list}/{slug}`,
          );
          if (status === 404) expect(slugs).not.toContain(slug);
          else expect(body).toMatchObject({ selected: slugs.includes(slug), item: { slug } });
        }
      }
    },
  );

  // The one deadline has no second page.
  it.each(LISTS.filter((list) => list !== "deadlines"))(
    "of %s refuses cursors that are not its own",
    async (list) => {
      const { body } = await expectDescribed(`/${list}?limit=1`, `/${list}`);
      const after = new URL(String(body["next"])).searchParams.get("after") ?? "";
      const other = list === "bidders" ? "regulators" : "bidders";
      for (const address of [
        `/${list}?contested=1&after=${after}`,
        `/${list}?after=x`,
        `/${list}?after=`.concat(Buffer.from('["after","x",7]').toString("base64url")),
      ])
        expect(await expectDescribed(address, `/${list}`)).toMatchObject({
          status: 400,
          body: { errors: [{ parameter: "after" }] },
        });
      const elsewhere = await expectDescribed(`/${other}?after=${after}`, `/${other}`);
      expect(elsewhere.status).toBe(400);
    },
  );
});

describe("the changes", () => {
  it("come a page at a time, as the timeline has them", async () => {
    for (const query of ["from=2020-08-01&asof=2020-09-14", "asof=2020-09-14&bidder=oracle"]) {
      const days = (await expectDescribed(`/changes?${query}`, "/changes")).body;
      const list = await walk("changes", `limit=2&${query}`, { items: "statements", next: "next" });
      const timeline = await walk("statements", `limit=2&${query.replace(/from=[^&]*&/, "")}`);
      const wanted = timeline.items.filter(
        ({ publicOn }) => (publicOn as { latest: string }).latest > String(days["after"]),
      );
      expect(wanted.length).toBeGreaterThan(2);
      expect(list.items).toEqual(wanted);
      expect(list.totals).toEqual([wanted.length]);
    }
  });

  it("refuse a cursor that is none of theirs", async () => {
    for (const name of ["after", "corrections"])
      expect(await expectDescribed(`/changes?${name}=x`, "/changes")).toMatchObject({
        status: 400,
        body: { errors: [{ parameter: name }] },
      });
  });
});

describe("the boards", () => {
  it("stand as they did on the reading day, with the statements behind each step", async () => {
    const { body } = await expectDescribed("/bidders/oracle?asof=2020-09-14", "/bidders/{slug}");
    expect(body["item"]).toMatchObject({
      stage: "chosen",
      contested: false,
      since: { edtf: "../2020-09-14", earliest: null, latest: "2020-09-14" },
      contestedQuestions: [],
      url: `${SITE}/bidders/oracle?asof=2020-09-14`,
    });
    const before = await expectDescribed("/bidders/oracle?asof=2020-08-01", "/bidders/{slug}");
    expect(before.body["item"]).toMatchObject({ stage: null, contested: false, history: [] });
  });

  it("tell of a deadline what it demands and what follows, each answer with its evidence", async () => {
    const path = "/deadlines/us-order-deadline";
    const { body } = await expectDescribed(`${path}?asof=2020-09-14`, "/deadlines/{slug}");
    expect(body["item"]).toMatchObject({
      contested: true,
      contestedQuestions: [{ slug: "deadline-demand" }],
      demands: [
        { question: "deadline-demand", statements: ["order-read-as-business-ban"] },
        { question: "deadline-demand", statements: ["order-read-as-forced-sale"] },
      ],
      consequences: [
        { question: "deadline-consequence", statements: ["order-would-shut-tiktok-down"] },
      ],
      consequence: "TikTok would be shut down in the US",
      timeZoneBasis: "inferred",
    });
    const before = await expectDescribed(`${path}?asof=2020-09-13`, "/deadlines/{slug}");
    expect(before.body["item"]).toMatchObject({ demands: [], consequences: [], consequence: null });
  });

  it("hold what the selected statements are about", async () => {
    const { body } = await expectDescribed("/bidders?bidder=oracle&asof=2020-09-14", "/bidders");
    const slugs = (body["items"] as { slug: string }[]).map(({ slug }) => slug);
    expect(slugs).toContain("oracle");
    expect(slugs).not.toContain("microsoft");
  });
});

it("tells every correction once, newest first, a page at a time", async () => {
  const corrected = ["oracle", "walmart", "microsoft", "cfius", "us-president"];
  const row = { collection: "parties", action: "changed", before: "{}", after: '{"name":"New"}' };
  await answers.file.client.revision.createMany({
    data: corrected.map((key) => ({ ...row, key, recordedAt: new Date("2026-03-03T03:03:03Z") })),
  });
  const members = { items: "corrections", next: "nextCorrections" };
  const { items } = await walk("changes", "limit=2&asof=2020-09-14", members);
  expect(items.map(({ key }) => key)).toEqual(corrected.toReversed());
  // The place in one of the two lists stays while the other is turned over.
  const turn = async (body: Json, name: "next" | "nextCorrections") =>
    (await expectDescribed(String(body[name]).replace(`${SITE}/api/v1`, ""), "/changes")).body;
  const first = (await expectDescribed("/changes?asof=2020-09-14&limit=2", "/changes")).body;
  const older = await turn(first, "nextCorrections");
  expect(older["corrections"]).not.toEqual(first["corrections"]);
  expect(older["statements"]).toEqual(first["statements"]);
  const further = await turn(older, "next");
  expect(further["statements"]).not.toEqual(first["statements"]);
  expect(further["corrections"]).toEqual(older["corrections"]);
  expect((await turn(further, "nextCorrections"))["statements"]).toEqual(further["statements"]);
});

it("tells of a withdrawal with its reason, and of the statement nothing more", async () => {
  const exitCode = await runStoryCommand(
    ["withdraw", "oracle-consortium-chosen", "--why", "Printed by mistake."],
    {
      env: { ...process.env, DATABASE_URL: `file:${answers.file.path}` },
      print: () => undefined,
      progressOn: null,
      printError: (line) => expect.unreachable(line),
      now: () => new Date("2026-04-04T04:04:04Z"),
    },
  );
  expect(exitCode).toBe(0);
  const gone = await expectDescribed("/statements/oracle-consortium-chosen", "/statements/{slug}");
  expect(gone).toMatchObject({ status: 410, body: { why: "Printed by mistake." } });
  const { body } = await expectDescribed("/changes?asof=2020-09-14", "/changes");
  expect((body["corrections"] as unknown[])[0]).toMatchObject({
    action: "withdrawn",
    key: "oracle-consortium-chosen",
    why: "Printed by mistake.",
  });
  expect(JSON.stringify(body["statements"])).not.toContain("consortium");
  for (const form of ["csv", "json", "jsonl", "atom", "rss", "feed.json"])
    expect(await answers.text(`/timeline.${form}`)).not.toContain("oracle-consortium-chosen");
  expect(await answers.text("/moves.atom")).not.toContain("oracle-consortium-chosen");
  expect(await answers.text("/sitemaps/statements-1.xml")).not.toContain("consortium-chosen");
});
