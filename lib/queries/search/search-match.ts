import "server-only";
import { isFoundIn } from "@/lib/domain/search/search-hits";
import { parseSearch, type SearchTerm } from "@/lib/domain/search/search-query";
import type { Party } from "@/lib/domain/statement";
import type { Catalogue } from "../records/catalogue";

const OWN_TEXTS = "{headline summary quotations speaker}";

/**
 * A reader's text as an FTS5 expression (https://www.sqlite.org/fts5.html#full_text_query_syntax);
 * null when it holds no word. Each term stands in quotes, so that nothing in it is an operator. A
 * term may stand in a text or in the name of a party; the index knows parties by their ids, because
 * names depend on the day.
 */
export function searchMatch(text: string, { parties }: Pick<Catalogue, "parties">): string | null {
  const terms = parseSearch(text);
  if (terms.length === 0) return null;
  return terms
    .map((term) => `(${[...inTexts(term), ...inNames(term, parties)].join(" OR ")})`)
    .join(" AND ");
}

/**
 * Headlines of articles are asked by themselves: a word in one of them stands in very many statements, which
 * would make it common, and of no weight, where it stands in a statement's own texts.
 */
function inTexts({ words, isPrefix }: SearchTerm): string[] {
  const phrase = `"${words.join(" ")}"${isPrefix ? " *" : ""}`;
  return [`${OWN_TEXTS} : ${phrase}`, `articles : ${phrase}`];
}

function inNames(term: SearchTerm, parties: ReadonlyMap<number, Party>): string[] {
  return [...parties]
    .filter(([, party]) => namesOf(party).some((name) => isFoundIn(term, name)))
    .map(([id]) => `parties : "party${id}"`);
}

/** The names a party has had by the reading day. */
function namesOf({ name, shortName, formerNames }: Party): string[] {
  return [name, shortName, ...formerNames.flatMap((former) => [former.name, former.shortName])];
}
