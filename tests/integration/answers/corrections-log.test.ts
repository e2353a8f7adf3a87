import type { ReactNode } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parse, stringify } from "yaml";
import { drawMarkup } from "@/components/markup/draw-markup";
import { RECORD_SCHEMAS } from "@/lib/story/format/story-file";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { createStoryFolder } from "../../fixtures/story/story-folder";
import { openAnswers } from "./open-answers";
import { EDITS, FULL_FILE, type Edit } from "./every-field";

vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()) }));
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let answers: Awaited<ReturnType<typeof openAnswers>>;
let day = 0;

beforeAll(async () => {
  process.env["CLOCK_FIXED_AT"] = "2031-06-01T12:00:00Z";
  answers = await openAnswers();
});
afterAll(() => answers.file.remove());

const importing = async (text: string) => {
  const folder = createStoryFolder({ "story.yaml": text });
  const recordedAt = new Date(Date.UTC(2027, 0, (day += 1)));
  const outcome = await importStoryFolder({ folder, client: answers.file.client, recordedAt });
  expect(outcome).toMatchObject({ ok: true });
};

type Correction = { recordedAt: string; collection: string; fields: string[]; why: string | null };

/** What the last import corrected, as the interface for programs tells it. */
const corrections = async (): Promise<Correction[]> => {
  const answer = await answers.text("/api/v1/changes?limit=50");
  const { corrections: all } = JSON.parse(answer) as { corrections: Correction[] };
  return all.filter(({ recordedAt }) => recordedAt === all[0]?.recordedAt);
};

type PageModule = { default: (props: never) => Promise<ReactNode> };

/** Each page, and the record it is of. */
const PAGES: readonly [() => Promise<PageModule>, string][] = [
  [() => import("@/app/page"), ""],
  [() => import("@/app/data/page"), ""],
  [() => import("@/app/about/page"), ""],
  [() => import("@/app/parties/page"), ""],
  [() => import("@/app/parties/[slug]/page"), "council"],
  [() => import("@/app/bidders/[slug]/page"), "north"],
  [() => import("@/app/regulators/[slug]/page"), "port"],
  [() => import("@/app/deadlines/[slug]/page"), "day-of-sale"],
  [() => import("@/app/questions/[slug]/page"), "still-in"],
  [() => import("@/app/articles/[slug]/page"), "gazette-1"],
  [() => import("@/app/statements/[slug]/page"), "north-offers"],
];

/** A page as HTML. */
const draw = async ({ default: Page }: PageModule, slug = "") => {
  const props = { params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) };
  return drawMarkup(await Page(props as never));
};
const changesPage = async () => draw(await import("@/app/changes/page"));

function edited({ path, value }: Edit): string {
  const file: unknown = parse(FULL_FILE);
  let at = file as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return stringify(file, { aliasDuplicateObjects: false });
}

const ADDRESSES = [
  "/api/v1/changes",
  "/api/v1/story",
  "/api/v1/statements",
  "/api/v1/statements/north-offers",
  "/api/v1/bidders",
  "/api/v1/regulators",
  "/api/v1/parties",
  "/api/v1/approvals",
  "/api/v1/deadlines",
  "/api/v1/questions",
  "/api/v1/articles",
  "/timeline.csv",
  "/timeline.json",
  "/timeline.jsonl",
  "/timeline.atom",
  "/moves.atom",
  "/deadlines.ics",
  "/story.yaml",
  "/sitemaps/pages.xml",
];

/** Slugs and references change with the record they name; a slug takes `renamed`, which has its own tests. */
const NAMES = ["slug", "renamed", "article", "statement"];

it("knows every field that a story file may have", () => {
  const fields = Object.entries(RECORD_SCHEMAS).flatMap(([collection, { shape }]) =>
    Object.keys(shape)
      .filter((field) => !NAMES.includes(field) && field !== "withdrawn")
      .map((field) => `${collection} ${field}`),
  );
  const changed = EDITS.map(({ path: [collection, first, second] }) => {
    return `${collection} ${typeof first === "number" ? second : first}`;
  });
  expect(fields.filter((field) => !changed.includes(field))).toEqual([]);
});

describe("whatever field of whatever record is corrected", () => {
  it.each(EDITS.map((edit) => [edit.path.join("."), edit] as const))(
    "%s: the log tells it, and every page and form of the data is there",
    async (_name, edit) => {
      await importing(FULL_FILE);
      await importing(edited(edit));
      const collection = edit.logged ?? edit.path[0];
      const told = (await corrections()).filter((one) => one.collection === collection);
      expect(told.flatMap(({ fields }) => fields)).not.toEqual([]);
      const page = await changesPage();
      for (const version of edit.shown ?? []) expect(page).toContain(version);
      for (const [load, slug] of PAGES) expect(await draw(await load(), slug)).toContain("<main");
      for (const address of ADDRESSES) await answers.text(address);
    },
  );
});

it("tells why a statement was withdrawn", async () => {
  const withdrawn = { at: "2031-03-05T09:00:00Z", why: "It was wrong." };
  await importing(FULL_FILE);
  await importing(edited({ path: ["statements", 0, "withdrawn"], value: withdrawn }));
  expect(await corrections()).toMatchObject([{ collection: "statements", why: withdrawn.why }]);
  expect(await changesPage()).toContain(withdrawn.why);
  for (const address of ADDRESSES)
    expect([200, 410], address).toContain((await answers.ask(address)).status);
});
