import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSearch, parseSearch, type SearchTerm } from "@/lib/domain/search/search-query";

const exact = (...words: string[]): SearchTerm => ({ words, isPrefix: false });
const prefix = (...words: string[]): SearchTerm => ({ words, isPrefix: true });

describe("parseSearch", () => {
  it.each<[string, SearchTerm[]]>([
    ["ban", [exact("ban")]],
    ["bank", [prefix("bank")]],
    ["ban*", [prefix("ban")]],
    ["ba*", [exact("ba")]],
    ['"bank"', [exact("bank")]],
    ["“national security” sale", [exact("national", "security"), prefix("sale")]],
    ['"never closed', [prefix("never"), prefix("closed")]],
    ["U.S. TikTok's", [exact("U", "S"), exact("TikTok", "s")]],
    ["14-day", [exact("14", "day")]],
    [
      "AND NOT (x) -y ^z a:b",
      [exact("AND"), exact("NOT"), exact("x"), exact("y"), exact("z"), exact("a", "b")],
    ],
    ["?! *", []],
  ])("reads %j", (text, terms) => {
    expect(parseSearch(text)).toEqual(terms);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const terms = parseSearch(text);
        expect(parseSearch(formatSearch(terms))).toEqual(terms);
      }),
    );
  });
});
