import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFoundIn, markHits } from "@/lib/domain/search/search-hits";
import { parseSearch } from "@/lib/domain/search/search-query";

const marked = (text: string, q: string) =>
  markHits(text, parseSearch(q))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join("");

describe("markHits", () => {
  it.each([
    ["Walmart stays interested", "walmart", "[Walmart] stays interested"],
    ["Two suitors named", "suitor", "Two [suitors] named"],
    ["Two suitors named", '"suitor"', "Two suitors named"],
    ["The national security of all", '"national security"', "The [national security] of all"],
    ["Café in Zürich", "cafe zurich", "[Café] in [Zürich]"],
    ["The U.S. order", "U.S.", "The [U.S]. order"],
    ["ban, bank, ban", "ban", "[ban], bank, [ban]"],
    ["", "x", ""],
  ])("marks in %j the hits of %s", (text, q, expected) => {
    expect(marked(text, q)).toBe(expected);
  });

  it("loses and adds no letter of any text", () => {
    const words = fc.constantFrom("sale", "ban", "é", " ", ".", "e\u0301", "𝒳", "سلام", "-");
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (text, q) => {
        const terms = parseSearch(q.join(""));
        const pieces = markHits(text.join(""), terms);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text.join(""));
        const isFound = terms.some((term) => isFoundIn(term, text.join("")));
        expect(pieces.some(({ isHit }) => isHit)).toBe(isFound);
      }),
    );
  });
});
