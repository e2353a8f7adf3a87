import type { StoryIndex } from "../checks/story-index";
import { type Finding, type Place, within } from "../finding";
import { spanOf } from "../format/dates";
import { groupBy } from "../import/group-by";
import { overlap, tellingWords } from "./words";

type Account = {
  slug: string;
  place: Place;
  speaker: string;
  first: string;
  last: string;
  isDayKnown: boolean;
  moves: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  words: ReadonlySet<string>;
};

/** With so many telling words in common two headlines and summaries tell the same. */
const SAME_WORDS = 0.75;
/** Whoever files two statements from one article mostly means two. */
const ONE_ARTICLE_WORDS = 0.9;
/** With so many the same move by the same speaker, of no certain day, is no second act. */
const LIKE_WORDS = 0.4;
/** Fewer telling words may be in common by accident. */
const LEAST_WORDS = 5;
/** A speaker of many statements is compared with its nearest only. */
const MOST_COMPARED = 50;
const NONE: ReadonlySet<string> = new Set();

/**
 * One fact filed twice: the same speaker, days that may be the same, and the same words, or the same
 * moves in like words. A second article's account is a citation of the first statement.
 */
export function secondAccounts(index: StoryIndex): Finding[] {
  const bySpeaker = groupBy(accountsOf(index), ({ speaker }) => speaker);
  return [...bySpeaker.values()].flatMap((accounts) => {
    const ordered = accounts.toSorted((a, b) => (a.first < b.first ? -1 : 1));
    return ordered.flatMap((account, index) => {
      const before = ordered.slice(Math.max(0, index - MOST_COMPARED), index);
      const earlier = before.find((other) => isSameFact(account, other));
      return earlier === undefined ? [] : [toFinding({ account, earlier })];
    });
  });
}

function accountsOf({ set, citations }: StoryIndex): Account[] {
  const cited = new Map<string, Set<string>>();
  for (const { citation } of citations) {
    const { statement = "", article = "" } = citation;
    const known = cited.get(statement);
    if (known === undefined) cited.set(statement, new Set([article]));
    else known.add(article);
  }
  return set.statements.flatMap(({ place, draft }) => {
    const { slug, headline, summary, occurredOn, withdrawn } = draft;
    const speaker = draft.speaker ?? draft.speakerDescription;
    if (slug === undefined || speaker === undefined || occurredOn === undefined) return [];
    if (withdrawn !== undefined) return [];
    const { earliest, latest } = spanOf(occurredOn);
    const words = tellingWords(`${headline ?? ""} ${summary ?? ""}`);
    const moves = new Set((draft.moves ?? []).flatMap(textOf));
    const isDayKnown = earliest === latest;
    const articles = cited.get(slug) ?? NONE;
    const span = { first: earliest ?? "", last: latest, isDayKnown };
    return [{ slug, place, speaker, ...span, moves, words, articles }];
  });
}

function textOf(step: object | undefined): string[] {
  return step === undefined ? [] : [JSON.stringify(Object.entries(step).sort())];
}

function isSameFact(a: Account, b: Account): boolean {
  if (a.first > b.last || b.first > a.last) return false;
  if (a.moves.size > 0 && b.moves.size > 0) {
    // What moves a thing to another stage is another step, in however like words.
    if (a.moves.size !== b.moves.size || ![...a.moves].every((move) => b.moves.has(move)))
      return false;
    return (a.isDayKnown && b.isDayKnown) || overlap(a.words, b.words) >= LIKE_WORDS;
  }
  if (Math.min(a.words.size, b.words.size) < LEAST_WORDS) return false;
  const isOneArticle = [...a.articles].some((article) => b.articles.has(article));
  return overlap(a.words, b.words) >= (isOneArticle ? ONE_ARTICLE_WORDS : SAME_WORDS);
}

function toFinding({ account, earlier }: { account: Account; earlier: Account }): Finding {
  return {
    place: within(account.place, "slug"),
    at: "value",
    value: account.slug,
    expected: `another fact than ${earlier.slug} tells; a second account of one fact is a citation of the first statement`,
    alsoAt: within(earlier.place, "slug"),
  };
}
