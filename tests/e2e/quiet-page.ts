import { expect, test as base, type Page } from "@playwright/test";

/**
 * Chromium's word for a transition between two pages that came too late to be shown; the page is there all
 * the same, and no script of ours asked for it (w3c/csswg-drafts#13726).
 */
const LATE_TRANSITION = /^Transition was (aborted|skipped)/;

/** Every browser test fails on a console error or warning, a page error or a request to another host. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, lend) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      // A page that says it is not there is what some tests ask for.
      if (message.text().includes("404") && message.location().url === page.url()) return;
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => {
      if (!LATE_TRANSITION.test(message)) complaints.push(message);
    });
    page.on("request", (request) => {
      const { hostname } = new URL(request.url());
      if (hostname !== new URL(baseURL ?? "").hostname) complaints.push(`request to ${hostname}`);
    });
    await lend(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };
