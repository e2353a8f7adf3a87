import type { DatabaseClient } from "@/lib/db/create-client";
import type { Catalogue } from "@/lib/queries/records/catalogue";
import { readPage } from "@/lib/queries/timeline/list-page";
import type { Selection } from "@/lib/queries/timeline/selection";

type Walk = {
  database: DatabaseClient;
  catalogue: Catalogue;
  selection: Selection;
  size: number;
  between?: () => Promise<unknown>;
};

/** More pages than any test has: a list that never ends must not hang it. */
const MOST_PAGES = 1_000;

const slugs = (statements: readonly { slug: string }[]) => statements.map(({ slug }) => slug);

/** The slugs of each page of a selection, from the first to the last. */
export async function walk({ selection, size, between, ...source }: Walk): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const place = { path: "/", filters: { ...selection.filters, after } };
    const page = await readPage({ ...source, selection, place, size });
    pages.push(slugs(page.statements));
    after = page.next;
    await between?.();
  } while (after !== null && pages.length <= MOST_PAGES);
  return pages;
}

/** The slugs of a selection, read from its last page to its first. */
export async function walkBack({ selection, size, ...source }: Walk): Promise<string[]> {
  const read = (after: string | null) => {
    const place = { path: "/", filters: { ...selection.filters, after } };
    return readPage({ ...source, selection, place, size });
  };
  let page = await read(null);
  while (page.next !== null) page = await read(page.next);
  const seen = slugs(page.statements);
  while (page.previous !== null) {
    page = await read(page.previous);
    seen.unshift(...slugs(page.statements).filter((slug) => !seen.includes(slug)));
  }
  return seen;
}
