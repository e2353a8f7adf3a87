import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkLoadedStory } from "@/lib/story/check-loaded-story";
import { indexStory } from "@/lib/story/checks/story-index";
import { printFault } from "@/lib/story/fault";
import type { Move } from "@/lib/story/format/story-file";
import { loadStory, type LoadedStory } from "@/lib/story/load/load-story";
import { recordsOf } from "@/lib/story/story-set";
import { type ArticleText, parseArticleText } from "@/lib/story/verify/article-text";
import { quoteFaults, verifyQuotes } from "@/lib/story/verify/verify-quotes";

type Walk = { folder: string; texts: string | undefined; leastStatements: number };

const WALKS: Walk[] = [
  { folder: "prisma/story", texts: process.env["STORY_TEXTS"], leastStatements: 30 },
  {
    folder: "tests/fixtures/story/ferry",
    texts: "tests/fixtures/story/ferry-texts",
    leastStatements: 8,
  },
];

function readTexts(folder: string): ArticleText[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.map((name) =>
    parseArticleText({ name, text: readFileSync(join(folder, name), "utf8") }),
  );
}

function movesOf(story: LoadedStory): Move[] {
  return recordsOf(story.set.statements).flatMap(({ moves = [] }) => moves);
}

describe.each(WALKS)("the story files in $folder", ({ folder, texts, leastStatements }) => {
  let story: LoadedStory;

  beforeAll(() => {
    story = loadStory({ paths: [folder] });
  });

  it("have no faults", () => {
    expect(checkLoadedStory(story).map(printFault)).toEqual([]);
  });

  it(`hold at least ${leastStatements} statements`, () => {
    expect(story.set.statements.length).toBeGreaterThanOrEqual(leastStatements);
  });

  it("cite an article for every statement", () => {
    const cited = new Set(
      indexStory(story.set).citations.map(({ citation }) => citation.statement),
    );
    const uncited = recordsOf(story.set.statements).filter(({ slug }) => !cited.has(slug));
    expect(uncited.map(({ slug }) => slug)).toEqual([]);
  });

  it("take statements from every article", () => {
    const cited = new Set(indexStory(story.set).citations.map(({ citation }) => citation.article));
    const silent = recordsOf(story.set.articles).filter(({ slug }) => !cited.has(slug));
    expect(silent.map(({ slug }) => slug)).toEqual([]);
  });

  it("give every bidder and approval its stage by a statement", () => {
    const moved = movesOf(story).flatMap((move) => Object.values(move));
    const bidders = recordsOf(story.set.parties).filter(({ role }) => role === "bidder");
    const things = [...bidders, ...recordsOf(story.set.approvals)];
    expect(things.map(({ slug }) => slug).filter((slug) => !moved.includes(slug))).toEqual([]);
  });

  it("give every deadline its day by a statement that sets or reaffirms it", () => {
    const given = movesOf(story).flatMap((move) =>
      "deadline" in move && move.due !== undefined ? [move.deadline] : [],
    );
    const deadlines = recordsOf(story.set.deadlines).map(({ slug }) => slug);
    expect(deadlines.filter((slug) => !given.includes(slug))).toEqual([]);
  });

  it("name each stage, action and due date in a statement's moves and nowhere else", () => {
    const elsewhere = Object.entries(story.set).flatMap(([name, entries]) =>
      name === "statements"
        ? []
        : entries.filter(({ record }) => /"(stage|action|due)":/.test(JSON.stringify(record))),
    );
    expect(elsewhere).toEqual([]);
  });

  it.skipIf(texts === undefined)("quote word for word what stands in the articles", () => {
    const checked = verifyQuotes({ story, texts: readTexts(texts ?? "") });
    expect(quoteFaults({ story, checked }).map(printFault)).toEqual([]);
    expect(checked.filter(({ quote }) => quote !== null).length).toBeGreaterThan(0);
  });

  it.skipIf(texts === undefined)("print the headlines as the articles do", () => {
    const headlines = recordsOf(story.set.articles).map(({ headline }) => headline);
    expect(headlines).toEqual(
      expect.arrayContaining(readTexts(texts ?? "").map(({ headline }) => headline)),
    );
  });
});
