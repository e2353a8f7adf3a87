import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OwnServer } from "./own-server";
import { expect, test } from "./quiet-page";

test.describe.configure({ mode: "serial" });

let folder: string;
let env: Record<string, string>;
/** It tells the made-up story of the ferries. */
let server: OwnServer;

function run(args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("close", (code) => done({ code, said }));
  });
}

const story = (...args: string[]) => run(["--import", "tsx", "lib/story/cli.ts", ...args]);

test.beforeAll(async () => {
  mkdirSync("test-results", { recursive: true });
  folder = mkdtempSync(resolve("test-results", "ferry-"));
  cpSync("tests/fixtures/story/ferry", join(folder, "story"), { recursive: true });
  env = {
    STORY: join(folder, "story"),
    DATABASE_URL: `file:${join(folder, "tracker.db")}`,
    CLOCK_FIXED_AT: "2031-09-01T12:00:00.000Z",
  };
  server = await OwnServer.start(env);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("STORY serves another story on an empty database", async ({ page }) => {
  await page.goto(`${server.origin}/`);
  await expect(page).toHaveTitle(/Alder Island ferries/);
  await expect(page.getByRole("link", { name: "Tern Marine" }).first()).toBeVisible();
  expect(await page.content()).not.toMatch(/tiktok|bytedance|microsoft|oracle/i);
});

test("a quotation in another language is marked with it, its translation beside it", async ({
  page,
}) => {
  await page.goto(`${server.origin}/statements/north-returns`);
  const original = page.locator("blockquote[lang=pt]").first();
  await expect(original).toContainText("Estamos de volta à mesa");
  await expect(page.getByText("We are back at the table").first()).toBeVisible();
});

test("a renamed party bears its old name on an earlier day", async ({ page }) => {
  await page.goto(`${server.origin}/bidders/tern-marine?asof=2031-05-31`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tern Boatyard Company");
  expect(await page.content()).not.toContain("Tern Marine");
  await page.goto(`${server.origin}/bidders/tern-marine?asof=2031-06-01`);
  await expect(page.getByText("Formerly Tern Boatyard Company (until 31 May 2031)")).toBeVisible();
});

test("a running server shows an import at the next request, never half of it", async ({ page }) => {
  const address = `${server.origin}/bidders/tern-marine`;
  const count = 300;
  const statements = Array.from({ length: count }, (_, number) =>
    [
      `  - slug: tern-said-${number}`,
      "    headline: Tern Marine said a thing",
      "    summary: It said so.",
      "    kind: announcement",
      "    speaker: tern-marine",
      "    origin: alder-gazette",
      "    attribution: named",
      "    occurredOn: 2031-06-10",
      `    citations: [{ article: north-lines-returns, paragraph: ${number + 10} }]`,
    ].join("\n"),
  );
  const moving = statements.with(
    count - 1,
    `${statements[count - 1]}\n    moves: [{ bidder: tern-marine, stage: agreed }]`,
  );
  const next = join(folder, "next.yaml");
  writeFileSync(next, `statements:\n${moving.join("\n")}\n`);
  const marks = (html: string) => [html.includes("Agreed"), html.includes("tern-said-")];
  const seen = new Set<string>([JSON.stringify(marks(await (await fetch(address)).text()))]);
  let isDone = false;
  const importing = story("import", next).finally(() => (isDone = true));
  while (!isDone) seen.add(JSON.stringify(marks(await (await fetch(address)).text())));
  expect((await importing).code).toBe(0);
  const after = JSON.stringify(marks(await (await fetch(address)).text()));
  seen.add(after);
  expect(after).toBe("[true,true]");
  // Either all of it or nothing: the stage and the statements come together.
  expect([...seen].sort()).toEqual(["[false,false]", "[true,true]"]);
  await page.goto(address);
  await expect(page.getByText("Agreed").first()).toBeVisible();
});

test("a withdrawn statement is gone from the board and says so at its address", async ({
  page,
}) => {
  const why = "The company took it back.";
  expect((await story("withdraw", "north-returns", "--why", why)).code).toBe(0);
  const answer = await fetch(`${server.origin}/statements/north-returns`);
  const html = await answer.text();
  expect(answer.status).toBe(410);
  expect(html).toContain(why);
  expect(html).not.toContain("North Lines is bidding again");
  await page.goto(`${server.origin}/changes`);
  await expect(page.locator("#corrections").locator("..")).toBeVisible();
  await expect(page.getByText(why)).toBeVisible();
  await page.goto(`${server.origin}/bidders/north-lines`);
  await expect(page.getByText("North Lines is bidding again")).toHaveCount(0);
});
