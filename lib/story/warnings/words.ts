/** Words that tell nothing about what a sentence is about. */
const COMMON = new Set(
  "about after also been before being could from have into more only said says some than that their them then there these they this those under very were what when where which while will with would".split(
    " ",
  ),
);

/** The telling words of a text: folded, of four letters or more, or in a script without spaces each pair of characters. */
export function tellingWords(text: string): Set<string> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => (UNSPACED.test(word) ? pairs(word) : spaced(word))));
}

/** How much of the smaller set stands in the other, from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const shared = [...small].filter((word) => large.has(word)).length;
  return small.size === 0 ? 0 : shared / small.size;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function spaced(word: string): string[] {
  return word.length < 4 || COMMON.has(word) ? [] : [word];
}

function pairs(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`);
}
