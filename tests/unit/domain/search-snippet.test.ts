import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHits, wordsIn } from "@/lib/domain/search/search-hits";
import { parseSearch } from "@/lib/domain/search/search-query";
import { CUT, snippetOf } from "@/lib/domain/search/search-snippet";

const written = (text: string, q: string, most: number) =>
  snippetOf(text, parseSearch(q), most)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join("");

const LONG =
  "The committee met on Monday. It said the sale of the app must wait. “Nobody has the algorithm,” " +
  "a source said (the paper did not name it). The algorithm is not part of the sale, it went on.";

describe("a snippet", () => {
  it.each([
    ["committee", 5, `The [committee] met on Monday. ${CUT}`],
    ["nobody", 4, `${CUT} “[Nobody] has the algorithm,” ${CUT}`],
    ["algorithm sale", 9, `${CUT} The [algorithm] is not part of the [sale], it ${CUT}`],
    ['"went on"', 6, `${CUT} of the sale, it [went on].`],
    ["paper", 3, `${CUT} (the [paper] did ${CUT}`],
    ["committee", 100, LONG.replace("committee", "[committee]")],
  ])("of %s in %i words is cut where it answers best", (q, most, expected) => {
    expect(written(LONG, q, most)).toBe(expected);
  });

  it("begins the text where nothing in it answers", () => {
    expect(written(LONG, "zebra", 4)).toBe(`The committee met on ${CUT}`);
  });

  it("is a part of the text, has as many different terms as any stretch, and says where it is cut", () => {
    const word = fc.constantFrom("sale", "ban", "a", "the", "“order”", "end.", "sale,", "(due)");
    const texts = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
    const searches = fc.uniqueArray(fc.constantFrom("sale", "ban", "order", '"a ban"', "due"));
    fc.assert(
      fc.property(texts, searches, fc.integer({ min: 2, max: 12 }), (text, q, most) => {
        const terms = parseSearch(q.join(" "));
        const pieces = snippetOf(text, terms, most);
        const whole = pieces.map((piece) => piece.text).join("");
        const isCutBefore = whole.startsWith(CUT);
        const isCutAfter = whole.endsWith(CUT);
        const body = whole.slice(
          isCutBefore ? CUT.length + 1 : 0,
          isCutAfter ? -CUT.length - 1 : undefined,
        );
        expect(text).toContain(body);
        expect(isCutBefore || isCutAfter).toBe(body !== text);
        expect(isCutBefore || text.startsWith(body)).toBe(true);
        expect(isCutAfter || text.endsWith(body)).toBe(true);
        expect(wordsIn(body).length).toBe(Math.min(most, wordsIn(text).length));
        const found = (part: string) =>
          new Set(findHits(wordsIn(part), terms).map(({ term }) => term)).size;
        const words = text.split(" ");
        const best = Math.max(
          ...words.map((_, start) => found(words.slice(start, start + most).join(" "))),
        );
        expect(found(body)).toBe(best);
      }),
    );
  });
});
