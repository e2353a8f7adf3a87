import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { createStoryFolder } from "@/tests/fixtures/story/story-folder";
import { run } from "./run-command";
import { createTemporaryDatabase } from "./temporary-database";

const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Tern leaves the bidding | Alder Gazette</title>
<meta property="og:site_name" content="The Alder Gazette">
<meta property="article:published_time" content="2031-06-02T23:30:00-05:00"></head>
<body><nav><p>Home and “more”</p></nav><article><h1>Tern leaves the bidding</h1>
<p>Tern Marine has left the bidding for the ferries of Alder Island, its chairman said on Monday in a short letter.</p>
<p>“We wish the council well,” the chairman wrote. “It was no easy step, and we thank the crews for their patience.”</p>
<p>The council, which owns the line, would not say who is left. North Lines and others had made offers in March, it is said.</p>
<script>alert("“not a quotation”")</script></article></body></html>`;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "draft-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("new", () => {
  it("writes a skeleton that names exactly what is still to be filled in", async () => {
    const to = join(newFolder(), "deep", "draft.yaml");
    const asked = ["--headline", "Tern: “gone” #1", "--published", "2031-06-02", "--to", to];
    expect(await run(["new", ...asked])).toMatchObject({ code: 0, err: "" });
    const text = readFileSync(to, "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*story-file\.schema\.json\n/);
    expect(parse(text)).toMatchObject({
      articles: [{ slug: "tern-gone-1", headline: "Tern: “gone” #1", publishedOn: "2031-06-02" }],
    });
    const { path } = await createTemporaryDatabase();
    await run(["import", "tests/fixtures/story/ferry"], { path });
    const { code, out } = await run(["check", "--with-database", "--json", to], { path });
    expect(code).toBe(1);
    const { faults } = JSON.parse(out) as { faults: { field: string }[] };
    expect(faults.map(({ field }) => field).sort()).toEqual([
      "statements[0].attribution",
      "statements[0].headline",
      "statements[0].kind",
      "statements[0].speaker",
      "statements[0].summary",
    ]);
  });

  it("can be imported once that is filled in", async () => {
    const to = join(newFolder(), "draft.yaml");
    const page = createStoryFolder({ "page.html": PAGE });
    await run(["new", "--html", join(page, "page.html"), "--to", to]);
    const filled = readFileSync(to, "utf8")
      .replaceAll('headline: ""', "headline: Tern left")
      .replaceAll('summary: ""', "summary: It left.")
      .replaceAll('kind: ""', "kind: announcement")
      .replaceAll('speaker: ""', "speaker: tern-marine")
      .replaceAll('attribution: ""', "attribution: named");
    writeFileSync(to, filled);
    const { path } = await createTemporaryDatabase();
    await run(["import", "tests/fixtures/story/ferry"], { path });
    expect((await run(["check", "--with-database", to], { path })).code).toBe(0);
    expect((await run(["import", to], { path })).out).toContain("Added: 1 article, 2 statements");
  });

  it("finds headline, publisher, day, language and quotations on a saved page", async () => {
    const folder = newFolder();
    const to = join(folder, "draft.yaml");
    const page = createStoryFolder({ "page.html": PAGE });
    const args = ["--html", join(page, "page.html"), "--to", to, "--texts", join(folder, "texts")];
    const { code, out } = await run(["new", ...args]);
    expect(code).toBe(0);
    expect(out).toBe(`Wrote ${to}: 3 paragraphs, 2 quotations.`);
    const draft = parse(readFileSync(to, "utf8")) as {
      articles: object[];
      statements: { citations: object[] }[];
    };
    expect(draft.articles).toEqual([
      {
        slug: "tern-leaves-the-bidding",
        headline: "Tern leaves the bidding",
        publisher: "The Alder Gazette",
        language: "en-GB",
        publishedOn: "2031-06-02",
      },
    ]);
    const article = "tern-leaves-the-bidding";
    expect(draft.statements.map(({ citations }) => citations)).toEqual([
      [{ article, paragraph: 2, quote: "We wish the council well" }],
      [
        {
          article,
          paragraph: 2,
          quote: "It was no easy step, and we thank the crews for their patience.",
        },
      ],
    ]);
    const text = readFileSync(to, "utf8");
    expect(text).toContain("# 3  The council, which owns the line, would not …");
    expect(text).not.toContain("would not say who is left");
    const saved = readFileSync(join(folder, "texts", `${article}.txt`), "utf8");
    expect(saved).toContain("would not say who is left");
  });

  it("reads a plain text, whose quotations verify word for word", async () => {
    const folder = newFolder();
    const to = join(folder, "draft.yaml");
    const source = "tests/fixtures/story/ferry-texts/north-lines-returns.txt";
    const published = ["--published", "2031-06-02"];
    const { out } = await run([
      "new",
      "--text",
      source,
      ...published,
      "--to",
      to,
      "--texts",
      folder,
    ]);
    expect(out).toContain("2 quotations.");
    const verified = await run(["verify", "--json", "--texts", folder, to]);
    const { checked } = JSON.parse(verified.out) as { checked: object[] };
    expect(checked).toMatchObject([
      { paragraph: 1, verdict: { type: "exact" } },
      { paragraph: 3, quote: "Estamos de volta à mesa – nunca saímos", verdict: { type: "exact" } },
    ]);
  });

  it("reads a page in its own encoding", async () => {
    const latin = Buffer.from(
      PAGE.replace("utf-8", "iso-8859-1").replaceAll(/[“”]/g, '"').replaceAll("chairman", "façade"),
      "latin1",
    );
    const page = createStoryFolder({ "page.html": latin });
    const to = join(newFolder(), "draft.yaml");
    await run(["new", "--html", join(page, "page.html"), "--to", to]);
    expect(readFileSync(to, "utf8")).toContain("the façade wrote");
  });

  it.each([
    ["no headline", ["--published", "2031-06-02"], "--headline is needed"],
    ["no day", ["--headline", "A"], "--published is needed"],
    ["a day that is none", ["--headline", "A", "--published", "2031-02-30"], "takes a day"],
    ["two sources", ["--text", "a", "--html", "b"], "not more"],
    ["a missing file", ["--text", "/nowhere"], "There is no file /nowhere."],
    ["a private address", ["--url", "http://127.0.0.1:1/"], "no public address"],
    ["a metadata address", ["--url", "http://169.254.169.254/"], "no public address"],
    ["a name of this machine", ["--url", "http://localhost/"], "no public address"],
  ])("cannot run with %s", async (_what, args, message) => {
    const to = join(newFolder(), "draft.yaml");
    const { code, err } = await run(["new", ...args, "--to", to]);
    expect([code, err.split("\n").length]).toEqual([2, 1]);
    expect(err).toContain(message);
  });

  it("finds no article on a page without one, however deep or large it is", async () => {
    const pages = {
      empty: "<html></html>",
      deep: `${"<div>".repeat(200_000)}x`,
      wide: `<html><body>${"<p>x</p>".repeat(60_000)}</body></html>`,
    };
    const folder = createStoryFolder(pages);
    for (const name of Object.keys(pages)) {
      const { code, out, err } = await run([
        "new",
        "--html",
        join(folder, name),
        "--published",
        "2031-01-01",
      ]);
      expect([name, code, err]).toEqual([name, 1, ""]);
      expect(out).toMatch(name === "empty" ? /^There is no article/ : /^This page is too large/);
    }
  });

  it("overwrites nothing", async () => {
    const folder = createStoryFolder({ "draft.yaml": "articles: []\n" });
    const to = join(folder, "draft.yaml");
    const { code } = await run(["new", "--headline", "A", "--published", "2031-01-01", "--to", to]);
    expect(code).toBe(2);
    expect(readFileSync(to, "utf8")).toBe("articles: []\n");
  });
});
