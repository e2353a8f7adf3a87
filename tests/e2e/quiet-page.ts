import { expect, test as base, type Page } from "@playwright/test";

/** Every browser test fails on a console error or warning, a page error or a request to another host. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, lend) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      // A page that says it is not there is what some tests ask for.
      if (message.text().includes("404") && message.location().url === page.url()) return;
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const { hostname } = new URL(request.url());
      if (hostname !== new URL(baseURL ?? "").hostname) complaints.push(`request to ${hostname}`);
    });
    await lend(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };
