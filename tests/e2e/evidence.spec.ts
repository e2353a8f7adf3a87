import { expect, test } from "./quiet-page";

test.describe("from each cell of the dashboard to the passage it rests on", () => {
  for (const [cell, statement, article, paragraph] of [
    [
      "#bidder-microsoft",
      "ByteDance turned down its offer, Microsoft says",
      "offer-rejected-algorithm-withheld",
      2,
    ],
    [
      "#bidder-oracle",
      "A consortium that Oracle leads was picked as “technology partner”, the Washington Post reports",
      "microsoft-out-of-running",
      5,
    ],
    [
      "#bidder-walmart",
      "Walmart is still in discussions with ByteDance, Reuters says",
      "microsoft-out-of-running",
      4,
    ],
    [
      "#bidder-twitter",
      "Oracle and Twitter are named among other suitors",
      "offer-rejected-algorithm-withheld",
      1,
    ],
    [
      "#approval-cfius-clearance",
      "A sale also needs the approval of CFIUS",
      "offer-rejected-algorithm-withheld",
      8,
    ],
    [
      "#approval-china-export-licence",
      "ByteDance needs a special licence from Beijing to complete any sale",
      "offer-rejected-algorithm-withheld",
      7,
    ],
    [
      "#deadline-us-order-deadline",
      "Trump said he would not extend the deadline",
      "offer-rejected-algorithm-withheld",
      4,
    ],
    [
      "#question-user-data",
      "TikTok answered that it never gave US user data to the Chinese government",
      "microsoft-out-of-running",
      10,
    ],
  ] as const)
    test(`${cell}`, async ({ page }) => {
      await page.goto("/?asof=2020-09-14");
      const place = page.locator(cell);
      for (const summary of await place.locator("summary").all()) await summary.click();
      const item = place
        .getByRole("listitem")
        .filter({ has: page.getByRole("link", { name: statement }) })
        .last();
      await item
        .locator(`a[href="/articles/${article}?asof=2020-09-14#paragraph-${paragraph}"]`)
        .click();
      await expect(page.locator(`#paragraph-${paragraph}`)).toBeInViewport();
      await expect(
        page.locator(`#paragraph-${paragraph}`).getByRole("link", { name: statement }),
      ).toBeVisible();
    });
});

test.describe("from each article to the cells it moved", () => {
  for (const [article, moved] of [
    ["microsoft-out-of-running", ["Microsoft", "Oracle", "Walmart", "US order deadline"]],
    [
      "offer-rejected-algorithm-withheld",
      [
        "Microsoft",
        "Walmart",
        "Oracle",
        "Twitter",
        "CFIUS clearance",
        "Chinese export licence",
        "US order deadline",
      ],
    ],
  ] as const)
    test(article, async ({ page }) => {
      await page.goto(`/articles/${article}`);
      const list = page.getByRole("region", { name: "What it moved on the boards" });
      for (const name of moved)
        await expect(list.getByRole("link", { name }).first()).toBeVisible();
      await list.getByRole("link", { name: "Microsoft" }).first().click();
      await expect(page).toHaveURL("/bidders/microsoft");
      await expect(page.getByRole("heading", { name: "Stage: Declined" })).toBeVisible();
    });
});

test("a statement lays its printings side by side and marks each word that differs", async ({
  page,
}) => {
  await page.goto("/statements/microsoft-defended-proposal");
  const printings = page.getByRole("blockquote");
  await expect(printings.nth(0).locator("mark").first()).toContainText("–");
  await expect(printings.nth(1).locator("mark").last()).toContainText(
    "We look forward to seeing how the service evolves in these important areas",
  );
  await expect(page.getByText("The two articles print it differently")).toBeVisible();
});

test("a statement tells its chain, its dates, what it changed and how to cite it", async ({
  page,
}) => {
  await page.goto("/statements/bytedance-declined-microsoft?asof=2020-09-14");
  await expect(page.getByRole("region", { name: "From article to source" })).toContainText(
    /Read in .*First carried by Microsoft.*Said by Microsoft/s,
  );
  await expect(page.getByRole("region", { name: "Dates and how they are known" })).toContainText(
    "13 September 2020 (inferred)",
  );
  await expect(page.getByRole("region", { name: "What it changed" })).toContainText(
    /Microsoft.*Offer made.*Declined/s,
  );
  const cite = page.getByRole("region", { name: "Cite this" });
  await expect(cite).toContainText("As of 14 September 2020");
  await expect(cite).toContainText("/statements/bytedance-declined-microsoft?asof=2020-09-14");
  await cite.getByText("CSL-JSON").click();
  const csl: unknown = JSON.parse((await cite.getByLabel("CSL-JSON").textContent()) ?? "");
  expect(csl).toMatchObject([
    { id: "bytedance-declined-microsoft", issued: { "date-parts": [[2020, 9, 13]] } },
  ]);
});

test("a statement that is not public on the reading day keeps to itself", async ({ page }) => {
  await page.goto("/statements/source-code-not-for-sale?asof=2020-09-12");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not public yet");
  expect(await page.content()).not.toMatch(/source code/i);
  await page.getByRole("link", { name: "Read it as of that day" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("source code");
});

test("a question lays its positions side by side and counts their sources", async ({ page }) => {
  await page.goto("/questions/sale-to-oracle");
  const positions = page.getByRole("region").filter({ hasText: "1 article, 1 origin" });
  await expect(positions).toHaveCount(2);
  await page.goto("/questions/sale-to-oracle?asof=2020-09-13");
  await expect(page.getByText("No source has taken a position by this day.")).toBeVisible();
});

test("a question tells of no position that is not public yet", async ({ page }) => {
  for (const path of ["/?asof=2020-09-13", "/questions/algorithm-in-sale?asof=2020-09-13"]) {
    await page.goto(path);
    expect(await page.content()).not.toContain("one article calls it unclear");
  }
  await page.goto("/questions/algorithm-in-sale?asof=2020-09-14");
  await expect(page.getByText("one article calls it unclear")).toBeVisible();
});

test("a bidder's history has every step with its statement", async ({ page }) => {
  await page.goto("/bidders/microsoft?asof=2020-09-14");
  const steps = page.getByRole("region", { name: /^Stage/ }).locator("ol > li");
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(0)).toContainText(
    /Declined.*ByteDance turned down its offer, Microsoft says/s,
  );
  await expect(steps.nth(1)).toContainText(/Offer made.*Microsoft made an offer/s);
  await expect(steps.nth(2)).toContainText(/In talks.*Microsoft and Walmart were negotiating/s);
  await page.goto("/bidders/microsoft?asof=2020-09-12");
  await expect(page.getByText("No stage in these articles by this day.")).toBeVisible();
});

test("a bidder's page filters its own statements and has no choice of bidder", async ({ page }) => {
  await page.goto("/bidders/oracle?kind=report");
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByRole("article")).toHaveCount(5);
  await expect(timeline.getByRole("group", { name: "Bidder" })).toHaveCount(0);
  await page.goto("/bidders/oracle?bidder=walmart&kind=report");
  await expect(page).toHaveURL("/bidders/oracle?kind=report");
});

test("a deadline has the chain of its due dates", async ({ page }) => {
  await page.goto("/deadlines/us-order-deadline");
  const chain = page.getByRole("region", { name: "Who set and moved it" }).getByRole("listitem");
  await expect(chain).toHaveText([
    /reaffirmed as 15 September 2020.*Trump said/s,
    /set to 15 September 2020.*executive order/s,
  ]);
});

test("the changes page compares any two days", async ({ page }) => {
  await page.goto("/changes");
  await expect(
    page.getByText("What became public after 13 September 2020 and by 14 September 2020"),
  ).toBeVisible();
  await page.getByLabel("After", { exact: true }).fill("2020-09-10");
  await page.getByLabel("and by").fill("2020-09-13");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL("/changes?from=2020-09-10&asof=2020-09-13");
  await expect(page.getByRole("region", { name: "What moved" })).toContainText(
    /Microsoft.*no stage.*Declined/s,
  );
  await expect(page.getByRole("region", { name: "Corrections" })).toContainText("104 new records");
});

for (const [path, nearest] of [
  ["/bidders/orcale", "Oracle"],
  ["/regulators/cfuis", "Committee on Foreign Investment in the United States"],
  ["/questions/sale-to-oracl", "Is ByteDance selling the US operations to Oracle?"],
  ["/statements/trump-refused-extensions", "Trump said he would not extend the deadline"],
] as const)
  test(`${path} is a real 404 that offers ${nearest}`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain(`>${nearest.replaceAll("'", "&#x27;")}</a>`);
  });

test("an outlet is no bidder, and has no page among them", async ({ request }) => {
  expect((await request.get("/bidders/reuters")).status()).toBe(404);
});

for (const path of [
  "/",
  "/bidders/oracle",
  "/regulators/cfius",
  "/deadlines/us-order-deadline",
  "/questions/forced-sale",
  "/statements/trump-alleged-espionage",
  "/articles/microsoft-out-of-running",
  "/changes",
  "/about",
])
  test(`${path} has a title, a description, a canonical link, one h1 and a way back`, async ({
    page,
  }) => {
    await page.goto(`${path}?asof=2020-09-14`);
    await expect(page).toHaveTitle(/\w/);
    await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /\w/);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
      "href",
      `http://localhost:4310${path === "/" ? "" : path}`,
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    if (path !== "/")
      await expect(
        page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link").first(),
      ).toHaveAttribute("href", "/?asof=2020-09-14");
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(width).toBe(0);
  });

test("next leads from the oldest statement through every one to the newest, previous back", async ({
  request,
}) => {
  const neighbour = (html: string, side: "prev" | "next") => {
    const [, nav = ""] = html.split('<nav aria-label="Statements"');
    const link = [...nav.matchAll(/<a [^>]*>/g)]
      .map(([tag]) => tag)
      .find((tag) => tag.includes(`rel="${side}"`));
    return link === undefined ? null : (/href="([^"]+)"/.exec(link)?.[1]?.split("?")[0] ?? null);
  };
  const seen: string[] = [];
  let previous: string | null = null;
  let path: string | null = "/statements/executive-order-issued";
  while (path !== null) {
    seen.push(path);
    const html: string = await (await request.get(`${path}?asof=2020-09-14`)).text();
    expect(neighbour(html, "prev")).toBe(previous);
    previous = path;
    path = neighbour(html, "next");
  }
  expect(new Set(seen).size).toBe(36);
  expect(seen).toHaveLength(36);
});
