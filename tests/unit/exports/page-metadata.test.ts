import { describe, expect, it } from "vitest";
import { asDescription } from "@/lib/exports/page-metadata";

describe("the description in the head of a page", () => {
  it("is the whole text up to 200 characters", () => {
    for (const text of ["", "Short.", "源".repeat(200), "👩‍👩‍👧".repeat(200)])
      expect(asDescription(text)).toBe(text);
  });

  it("is cut between words, with a sign that it goes on", () => {
    const cut = asDescription("word ".repeat(60).trim());
    expect(cut).toMatch(/^(?:word )+word…$/);
    expect(cut.length).toBeGreaterThan(190);
    expect(cut.length).toBeLessThanOrEqual(200);
  });

  it("is cut between characters where there are no words, and never through one", () => {
    expect(asDescription("源".repeat(1_000))).toBe(`${"源".repeat(199)}…`);
    expect(asDescription("👩‍👩‍👧".repeat(300))).toBe(`${"👩‍👩‍👧".repeat(199)}…`);
  });
});
