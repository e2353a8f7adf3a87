import { expect, test } from "./quiet-page";

const row = (name: string) => new RegExp(`^${name}`);

test.describe("the dashboard on the last day of coverage", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("/");
  });

  test("says which day is read, and why", async ({ page }) => {
    const clock = page.getByRole("region", { name: "Reading day" });
    await expect(clock).toContainText("Reading as of Monday, 14 September 2020");
    await expect(clock).toContainText("the last day of coverage");
  });

  for (const [bidder, stage, since, source] of [
    ["Oracle", "Chosen", "by 14 Sep 2020", "Washington Post"],
    ["Walmart", "In talks", "by 13 Sep 2020", "Reuters · Walmart · Published reports, not named"],
    ["Twitter", "Linked", "by 13 Sep 2020", "Published reports, not named"],
    ["Microsoft", "Declined", "13 Sep 2020", "Microsoft · 2 articles, 1 origin"],
  ] as const)
    test(`shows ${bidder} as ${stage}, with who says so`, async ({ page }) => {
      const entry = page.getByRole("table").getByRole("row", { name: row(bidder) });
      await expect(entry).toContainText(stage);
      await expect(entry).toContainText(since);
      await expect(entry).toContainText(source);
    });

  test("marks no bidder as contested: both accounts of Oracle can be true", async ({ page }) => {
    const rows = page.getByRole("table").getByRole("row");
    await expect(rows.filter({ hasText: /^Oracle/ })).toHaveCount(1);
    await expect(rows.filter({ hasText: "contested" })).toHaveCount(0);
  });

  test("tracks both approvals under their jurisdictions", async ({ page }) => {
    const approvals = page.getByRole("region", { name: "Approvals" });
    await expect(approvals.getByRole("heading", { level: 3 })).toHaveText([
      "United States",
      "China",
    ]);
    await expect(
      approvals.getByRole("article").filter({ hasText: "CFIUS clearance" }),
    ).toContainText("Needed");
    await expect(
      approvals.getByRole("article").filter({ hasText: "Chinese export licence" }),
    ).toContainText("Needed");
  });

  test("lays the positions of each question side by side", async ({ page }) => {
    const questions = page.getByRole("region", { name: "Open questions" }).getByRole("article");
    await expect(questions).toHaveCount(6);
    const demand = questions.filter({ hasText: "What does the order demand by its deadline?" });
    await expect(
      demand.getByText("That US companies stop doing business with ByteDance", { exact: true }),
    ).toBeVisible();
    await expect(
      demand.getByText("That ByteDance sell TikTok's US operations", { exact: true }),
    ).toBeVisible();
  });

  test("opens the evidence of a stage in place, down to the words and the paragraph", async ({
    page,
  }) => {
    const entry = page.getByRole("table").getByRole("row", { name: row("Microsoft") });
    await entry.getByText("2 articles, 1 origin").click();
    await expect(entry.getByRole("blockquote")).toHaveText(
      "“ByteDance let us know today they would not be selling TikTok’s U.S. operations to Microsoft”",
    );
    await expect(entry).toContainText(
      "Source: Microsoft out of TikTok running as deadline looms, ¶2",
    );
    await entry
      .getByRole("link", { name: "ByteDance turned down its offer, Microsoft says" })
      .click();
    await expect(page).toHaveURL("/statements/bytedance-declined-microsoft");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "ByteDance turned down its offer, Microsoft says",
    );
  });

  test("lists what moved since the day before, each leading to its page", async ({ page }) => {
    const since = page.getByRole("region", { name: "Since 13 September 2020" });
    await expect(since.getByRole("listitem").filter({ hasText: "Oracle" }).first()).toContainText(
      /no stage.*Chosen/,
    );
    await since.getByRole("link", { name: "CFIUS clearance" }).click();
    await expect(page).toHaveURL("/regulators/cfius");
  });
});

test("browsing the timeline: grouped by day, imprecise dates in words, both orders", async ({
  page,
}) => {
  await page.goto("/");
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByRole("article")).toHaveCount(36);
  const days = timeline.getByRole("heading", { level: 3 });
  await expect(days).toHaveText([
    "14 September 2020",
    "13–14 September 2020, day not reported",
    "August 2020 to 14 September 2020, day not reported",
    "by 14 September 2020",
    "13 September 2020",
    "by 13 September 2020",
    "10 September 2020",
    "August 2020, day not reported",
  ]);
  await page.getByLabel("Order").selectOption("oldest");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/\?order=oldest/);
  await expect(days.first()).toHaveText("August 2020, day not reported");
});

test("shows both printings of Microsoft's words, each with its article", async ({ page }) => {
  await page.goto("/");
  const statement = page.locator("#statement-microsoft-defended-proposal");
  await expect(statement.getByRole("blockquote")).toHaveCount(2);
  await expect(statement).toContainText("national security interests – to do this");
  await expect(statement).toContainText("national security interests. To do this");
});

test("as of 12 September: no rejection, no answer on the algorithm, the refusal to extend is known", async ({
  page,
}) => {
  await page.goto("/?asof=2020-09-12");
  const microsoft = page.getByRole("table").getByRole("row", { name: row("Microsoft") });
  await expect(microsoft).toContainText("No stage in these articles");
  const question = page
    .getByRole("article")
    .filter({ hasText: "Does the algorithm go with a sale?" });
  await expect(question).toContainText("no answer yet");
  await expect(page.locator("#statement-trump-refused-extension")).toBeVisible();
  await expect(page.locator("#statement-bytedance-declined-microsoft")).toHaveCount(0);
});

test("moves the reading day with the mouse: a day back, a bar of the rail, a date, today", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "13 Sep 2020" }).first().click();
  await expect(page).toHaveURL("/?asof=2020-09-13");
  await page.getByRole("link", { name: "10 September 2020: 1 statement", exact: true }).click();
  await expect(page).toHaveURL("/?asof=2020-09-10");
  await page.getByLabel("Read as of another day").fill("2020-09-15");
  await page.getByRole("button", { name: "Go" }).click();
  await expect(page).toHaveURL("/?asof=2020-09-15");
  await expect(page.getByRole("region", { name: "Reading day" })).toContainText(
    "the day you chose",
  );
  await page.getByRole("link", { name: "today", exact: true }).click();
  await expect(page).toHaveURL("/?asof=today");
  await expect(page.getByRole("region", { name: "Reading day" })).toContainText(
    "today, by the real clock",
  );
});

test("an empty day says so and offers the way back", async ({ page }) => {
  await page.goto("/?asof=2020-08-30");
  await expect(
    page.getByText("Nothing in these articles was certainly public by 30 August 2020."),
  ).toBeVisible();
  await page.getByRole("link", { name: "Go to the latest day" }).click();
  await expect(page.getByRole("region", { name: "Timeline" }).getByRole("article")).toHaveCount(36);
});
