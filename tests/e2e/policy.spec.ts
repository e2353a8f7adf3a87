import { chromium } from "@playwright/test";
import { expect, test } from "./quiet-page";
import { REPLAY } from "./servers";

const PAGES = [
  "/",
  "/?bidder=oracle&contested=1&asof=2020-09-14",
  "/?bidder=orcale",
  "/?asof=2020-08-30",
  "/bidders/microsoft",
  "/regulators/us-president",
  "/deadlines/us-order-deadline",
  "/questions/algorithm-in-sale",
  "/statements/microsoft-defended-proposal",
  "/articles/offer-rejected-algorithm-withheld",
  "/changes?from=2020-08-31",
  "/about",
];

for (const path of PAGES)
  test(`${path} keeps to the policy, sets no cookie and carries no script of the framework`, async ({
    page,
    context,
  }) => {
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener("securitypolicyviolation", (event) =>
        violations.push(`${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    const answer = await page.goto(path);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    for (const summary of await page.locator("summary:visible").all()) await summary.click();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => Reflect.get(window, "violations") as string[])).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const scripts = await page
      .locator("script")
      .evaluateAll((all) =>
        all.map((script) => script.getAttribute("src") ?? script.getAttribute("type")),
      );
    expect(
      scripts.filter(
        (script) => !/^\/elements\/page-[0-9a-f]+\.js$|^application\/ld\+json$/.test(script ?? ""),
      ),
    ).toEqual([]);
  });

test("going back shows the page from the browser's memory", async () => {
  const { CHROMIUM_PATH } = process.env;
  const browser = await chromium.launch({
    ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
    args: ["--no-sandbox", "--disable-background-networking"],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const page = await browser.newPage({ baseURL: REPLAY.address });
  await page.goto("/");
  await page.evaluate(() =>
    window.addEventListener("pageshow", (event) =>
      Object.assign(window, { wasKept: event.persisted }),
    ),
  );
  await page.goto("/about");
  // The load event never comes again for a page that was kept.
  await page.goBack({ waitUntil: "commit" });
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, "wasKept") as unknown))
    .toBe(true);
  await browser.close();
});

test("says that it lives, and that it is ready: the database answers, its migrations match", async ({
  request,
}) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
});
