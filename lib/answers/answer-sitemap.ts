import "server-only";
import {
  writeSitemap,
  writeSitemapIndex,
  type MapEntry,
} from "@/lib/exports/sitemap/write-sitemap";
import { recordPath } from "@/lib/filters/page-address";
import {
  countStatementPages,
  listModifiedRecords,
  listModifiedStatements,
  STATEMENTS_PER_PART,
  type ModifiedPage,
} from "@/lib/queries/records/list-last-modified";
import { getLastRevision } from "@/lib/queries/records/list-revised";
import { publicSiteUrl } from "@/lib/site";

/** Answers with the list of site maps: the pages, and the statements in parts. */
export async function answerSitemapIndex(): Promise<Response> {
  const parts = Math.ceil((await countStatementPages()) / STATEMENTS_PER_PART);
  const names = [
    "pages",
    ...Array.from({ length: parts }, (_, index) => `statements-${index + 1}`),
  ];
  const modified = await getLastRevision();
  const entries = names.map((name) => ({
    address: `${publicSiteUrl()}/sitemaps/${name}.xml`,
    modified,
  }));
  return xml(writeSitemapIndex(entries));
}

/** Answers with one of them; 404 for a name that the index does not have. */
export async function answerSitemap(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const { name } = await params;
  if (name === "pages.xml") return xml(writeSitemap(await pages()));
  const part = /^statements-([1-9]\d{0,5})\.xml$/.exec(name)?.[1];
  const statements = part === undefined ? [] : await listModifiedStatements(Number(part));
  if (statements.length === 0) return new Response("There is no such site map.", { status: 404 });
  return xml(writeSitemap(statements.map(toEntry)));
}

/** The dashboard and the list of changes change with everything; what only the code changes says nothing. */
async function pages(): Promise<MapEntry[]> {
  const modified = await getLastRevision();
  const site = publicSiteUrl();
  return [
    { address: `${site}/`, modified },
    { address: `${site}/parties`, modified },
    { address: `${site}/changes`, modified },
    { address: `${site}/about`, modified: null },
    { address: `${site}/data`, modified: null },
    ...(await listModifiedRecords()).map(toEntry),
  ];
}

function toEntry({ modified, ...record }: ModifiedPage): MapEntry {
  return { address: publicSiteUrl() + recordPath(record), modified };
}

function xml(body: string): Response {
  return new Response(body, {
    headers: { "content-type": "application/xml; charset=utf-8", "x-clock": "none" },
  });
}
