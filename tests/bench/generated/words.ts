import { Random } from "./random";

const STORY_WORDS =
  "the sale of algorithm deal offer order approval export licence talks source board security data users investors operations consortium partner stake government review deadline app restructuring lawsuit court valuation financing statement shares bid rejected accepted interest national technology company minority export rules committee treasury president ban";
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zé ör ân".split(" ");

/** A few thousand words, the story's own first: with `Random.skewed` the first are by far the commonest. */
export const WORDS: readonly string[] = makeWords();

function makeWords(): string[] {
  const random = new Random(7);
  const words = new Set(STORY_WORDS.split(" "));
  while (words.size < 6_000)
    words.add(Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join(""));
  return [...words];
}

/** A sentence of about so many words. */
export function sentence(random: Random, length: number): string {
  const count = length + random.below(length);
  const words = Array.from({ length: count }, () => random.pickSkewed(WORDS)).join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
