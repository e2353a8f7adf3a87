import { AsyncLocalStorage } from "node:async_hooks";

/** HTML that was drawn while one page is made, in the order it was drawn. */
type Drawn = string[];

const KEY = Symbol.for("tracker.set-aside");
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Drawn> };

/** One for the thread: the pages and what collects them are bundled apart. */
const drawnNow = (shared[KEY] ??= new AsyncLocalStorage<Drawn>());

/** Stands in a page for what was set aside; text is escaped, so none can look like it. */
const MARK = /^<!--set-aside-(\d+)-->$/;

/**
 * Keeps HTML back from the framework, which would carry it through two notations and hand it on twice,
 * until the page around it is finished.
 * @returns what stands for it in the page: a mark, or the HTML itself where nobody collects (`next dev`)
 */
export function setAside(html: string): string {
  const drawn = drawnNow.getStore();
  if (drawn === undefined) return html;
  drawn.push(html);
  return `<!--set-aside-${drawn.length - 1}-->`;
}

/** Has a page made, and collects what was set aside meanwhile. */
export async function collectAside<Page>(
  make: () => Promise<Page>,
): Promise<{ page: Page; drawn: readonly string[] }> {
  const drawn: Drawn = [];
  const page = await drawnNow.run(drawn, make);
  return { page, drawn };
}

/** The place in `drawn` of what a comment stands for; null when it is another comment. */
export function placeOfMark(comment: string): number | null {
  const place = MARK.exec(comment)?.[1];
  return place === undefined ? null : Number(place);
}
