import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrastRatio } from "../../setup/colour";
import { coloursOf, SCHEMES } from "../../setup/theme";

/** WCAG 2.2: 1.4.3 for words, 1.4.11 for what has to be seen but not read. */
const WORDS = 4.5;
const SIGNS = 3;

const GROUNDS = ["paper", "panel"];

/** Every pair that occurs: what stands in front, on which grounds, and what it must reach there. */
const PAIRS: readonly (readonly [front: string, grounds: readonly string[], least: number])[] = [
  ["ink", [...GROUNDS, "mark"], WORDS],
  ["muted", GROUNDS, WORDS],
  ["accent", [...GROUNDS], WORDS],
  ["open", GROUNDS, WORDS],
  ["moving", GROUNDS, WORDS],
  ["provisional", GROUNDS, WORDS],
  ["settled", GROUNDS, WORDS],
  ["ended", GROUNDS, WORDS],
  ["contested", GROUNDS, SIGNS],
  ["rule-strong", GROUNDS, SIGNS],
  // Words on a button: paper on ink, and on the accent while a pointer rests on it.
  ["paper", ["ink", "accent"], WORDS],
];

/** Hairlines part what is parted by space already; the ground of a mark says nothing without its words. */
const DECORATION = ["rule", "mark", "panel"];

const FRONTS = PAIRS.map(([front]) => front);
const CASES = SCHEMES.flatMap((scheme) =>
  PAIRS.flatMap(([front, grounds, least]) =>
    grounds.map((ground) => ({ scheme, front, ground, least })),
  ),
);

describe("contrast", () => {
  it.each(CASES)(
    "$scheme: $front on $ground reaches $least",
    ({ scheme, front, ground, least }) => {
      const colours = coloursOf(scheme);
      const [a, b] = [colours.get(front), colours.get(ground)];
      expect(contrastRatio(a ?? "", b ?? "")).toBeGreaterThanOrEqual(least);
    },
  );

  it.each(SCHEMES.filter((scheme) => scheme.endsWith("more contrast")))(
    "%s: words on paper reach 7",
    (scheme) => {
      const colours = coloursOf(scheme);
      for (const [front, grounds, least] of PAIRS)
        if (least === WORDS && grounds.includes("paper"))
          expect(
            contrastRatio(colours.get(front) ?? "", colours.get("paper") ?? ""),
            front,
          ).toBeGreaterThanOrEqual(7);
    },
  );

  it("is computed for every colour there is", () => {
    const named = [...coloursOf("light").keys()];
    expect(named.filter((name) => ![...FRONTS, ...DECORATION].includes(name))).toEqual([]);
  });

  it("is computed for every colour that components draw with, on every ground they lay", () => {
    const used = usedColours();
    expect(used.fronts.filter((name) => ![...FRONTS, ...DECORATION].includes(name))).toEqual([]);
    const grounds = new Set(PAIRS.flatMap(([, on]) => on));
    expect(used.grounds.filter((name) => !grounds.has(name))).toEqual([]);
  });
});

/** Colour names in the classes of components: of what is in front, and of what is behind. */
function usedColours(): { fronts: string[]; grounds: string[] } {
  const names = [...coloursOf("light").keys()].toSorted((a, b) => b.length - a.length).join("|");
  const sources = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => readFileSync(join(folder, file), "utf8")),
  );
  const find = (prefix: string) => [
    ...new Set(
      sources.flatMap((text) =>
        [...text.matchAll(new RegExp(`\\b(?:${prefix})-(${names})\\b`, "g"))].map(
          ([, name]) => name ?? "",
        ),
      ),
    ),
  ];
  return { fronts: find("text|fill|stroke|border|divide|outline"), grounds: find("bg") };
}
