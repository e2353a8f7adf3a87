import "server-only";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { Prisma } from "@/lib/db/generated/client";
import { nearestFirst } from "@/lib/domain/nearest";
import { foldWord } from "@/lib/domain/search/search-hits";
import { formatSearch, parseSearch, type SearchTerm } from "@/lib/domain/search/search-query";
import { getCatalogueAsOf, type Catalogue } from "../records/catalogue";
import type { Selection } from "../timeline/selection";
import { orderedPostings } from "../timeline/timeline-order";

/** How many near words of one misspelt word are tried. */
const MOST_TRIED = 5;

/** Words that begin alike are looked through; a vocabulary may have a hundred thousand. */
const MOST_WORDS = 20_000;

/**
 * A search that finds something in place of one that found nothing: each word that no visible statement
 * has is replaced by the nearest one that some has. Null when there is none. Every word that is
 * suggested was searched for on the reading day, so that none is told that became public later.
 */
export async function suggestSearch(selection: Selection): Promise<string | null> {
  const catalogue = await getCatalogueAsOf(selection.asOf);
  return readSuggestion({ database: getDatabase(), catalogue, selection });
}

type Source = { database: DatabaseClient; catalogue: Catalogue; selection: Selection };

export async function readSuggestion(source: Source): Promise<string | null> {
  const { q } = source.selection.filters;
  if (q === null) return null;
  const terms = parseSearch(q);
  const mended: SearchTerm[] = [];
  for (const term of terms) {
    const better = (await finds(source, [term])) ? term : await mendTerm(source, term);
    if (better === null) return null;
    mended.push(better);
  }
  const isSame = formatSearch(mended) === formatSearch(terms);
  return !isSame && (await finds(source, mended)) ? formatSearch(mended) : null;
}

/** Only a word by itself: a phrase that stands nowhere is tried as its words. */
async function mendTerm(source: Source, term: SearchTerm): Promise<SearchTerm | null> {
  const [word, ...more] = term.words;
  if (word === undefined || more.length > 0) return null;
  const near = nearestFirst(foldWord(word), await wordsLike(source, foldWord(word)));
  for (const candidate of near.slice(0, MOST_TRIED)) {
    const [mended] = parseSearch(candidate);
    if (mended !== undefined && (await finds(source, [mended]))) return mended;
  }
  return null;
}

/** Words of the index, and of the names that parties have on the reading day, with the same first letter. */
async function wordsLike({ database, catalogue }: Source, word: string): Promise<string[]> {
  const first = [...word][0] ?? "";
  const rows = await database.$queryRaw<{ term: string }[]>`
    SELECT DISTINCT "term" FROM "StatementSearchWord"
    WHERE "term" >= ${first} AND "term" < ${`${first}\u{10ffff}`} AND "col" <> 'parties' LIMIT ${MOST_WORDS}`;
  const names = [...catalogue.parties.values()].flatMap(({ name, shortName }) => [name, shortName]);
  const inNames = parseSearch(names.join(" ")).flatMap(({ words }) => words.map(foldWord));
  return [...new Set([...rows.map(({ term }) => term), ...inNames])];
}

/** Whether any statement of the selection answers these terms. */
async function finds({ database, catalogue, selection }: Source, terms: SearchTerm[]) {
  const filters = { ...selection.filters, q: formatSearch(terms) };
  const asked = { selection: { ...selection, filters }, catalogue };
  const stretch = { cursor: null, isDescending: true, most: 1 };
  const [row] = await database.$queryRaw<{ n: bigint }[]>(
    Prisma.sql`SELECT count(*) AS n FROM (${orderedPostings({ ...asked, stretch })})`,
  );
  return Number(row?.n ?? 0) > 0;
}
