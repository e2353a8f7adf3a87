import type { DatabaseClient } from "@/lib/db/create-client";
import { foldWord, isFoundIn } from "@/lib/domain/search/search-hits";
import { parseSearch } from "@/lib/domain/search/search-query";
import type { Catalogue } from "@/lib/queries/records/catalogue";
import { RANK_WEIGHTS } from "@/lib/queries/search/ranked-order";

const COLUMNS = ["headline", "summary", "quotations", "speaker", "articles", "parties"] as const;
const [ARTICLES, PARTIES] = [COLUMNS.indexOf("articles"), COLUMNS.indexOf("parties")];

type Texts = { id: bigint } & Record<(typeof COLUMNS)[number], string | null>;
type Phrase = { words: string[]; isPrefix: boolean; columns: number[] };
type Document = { id: number; columns: string[][] };

/** The parameters that SQLite gives bm25 (https://www.sqlite.org/fts5.html#the_bm25_function). */
const [K1, B] = [1.2, 0.75];

/**
 * How well each statement answers a search, by its id: bm25 by its formula, over every text in memory.
 * What does not answer it has a rank too, which means nothing.
 */
export async function rankPlainly({
  database,
  catalogue,
  q,
}: {
  database: DatabaseClient;
  catalogue: Catalogue;
  q: string;
}): Promise<ReadonlyMap<number, number>> {
  const rows = await database.$queryRaw<Texts[]>`SELECT * FROM "StatementSearchText"`;
  const documents = rows.map((row): Document => {
    return { id: Number(row.id), columns: COLUMNS.map((name) => tokensOf(row[name] ?? "")) };
  });
  const phrases = phrasesOf(q, catalogue);
  const lengthOf = ({ columns }: Document) => columns.flat().length;
  const average = documents.reduce((sum, one) => sum + lengthOf(one), 0) / documents.length;
  const rarity = phrases.map((phrase) => {
    const holding = documents.filter((one) => countIn(one, phrase).some((n) => n > 0)).length;
    const idf = Math.log((documents.length - holding + 0.5) / (holding + 0.5));
    return idf > 0 ? idf : 1e-6;
  });
  return new Map(
    documents.map((one) => {
      const scores = phrases.map((phrase, index) => {
        const weighted = countIn(one, phrase).map((n, column) => n * (RANK_WEIGHTS[column] ?? 0));
        const f = weighted.reduce((sum, n) => sum + n, 0);
        const length = K1 * (1 - B + (B * lengthOf(one)) / average);
        return ((rarity[index] ?? 0) * f * (K1 + 1)) / (f + length);
      });
      return [one.id, -scores.reduce((sum, score) => sum + score, 0)];
    }),
  );
}

/** A word in a text or, by its id, a party that is called so. */
function phrasesOf(q: string, { parties }: Catalogue): Phrase[] {
  return parseSearch(q).flatMap((term) => {
    const named = [...parties].filter(([, { name, shortName, formerNames }]) =>
      [{ name, shortName }, ...formerNames]
        .flatMap((called) => [called.name, called.shortName])
        .some((text) => isFoundIn(term, text)),
    );
    const ofParties = named.map(([id]) => {
      return { words: [`party${id}`], isPrefix: false, columns: [PARTIES] };
    });
    const own = COLUMNS.flatMap((_, index) => ([ARTICLES, PARTIES].includes(index) ? [] : [index]));
    const phrase = { words: term.words.map(foldWord), isPrefix: term.isPrefix };
    return [{ ...phrase, columns: own }, { ...phrase, columns: [ARTICLES] }, ...ofParties];
  });
}

/** How often a phrase stands in each column. */
function countIn({ columns }: Document, { words, isPrefix, columns: where }: Phrase): number[] {
  return columns.map((tokens, column) => {
    if (!where.includes(column)) return 0;
    return tokens.filter((_, start) =>
      words.every((word, offset) => {
        const there = tokens[start + offset];
        const isOpen = isPrefix && offset === words.length - 1;
        return isOpen ? there?.startsWith(word) : there === word;
      }),
    ).length;
  });
}

/** As the index divides a text, which counts letters for private use as words too. */
function tokensOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).map(foldWord);
}
