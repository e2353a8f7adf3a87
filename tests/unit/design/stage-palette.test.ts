import { describe, expect, it } from "vitest";
import { distance, EYES, lightness } from "../../setup/colour";
import { coloursOf, SCHEMES } from "../../setup/theme";

const TONES = ["open", "moving", "provisional", "settled", "ended"];
const PAIRS = TONES.flatMap((one, index) =>
  TONES.slice(index + 1).map((other) => [one, other] as const),
);

/** Four times what is just noticed between two fields side by side; marks lie apart and are small. */
const APART = 0.08;
/** Of a hundred steps from black to white. */
const APART_IN_GREY = 6;

/** With more contrast asked for, lightness is spent on contrast; shape and word tell stages apart. */
const PALETTES = SCHEMES.filter((scheme) => !scheme.endsWith("more contrast"));

describe.each(PALETTES)("the colours of stages, %s", (scheme) => {
  const colours = coloursOf(scheme);
  const colour = (tone: string) => colours.get(tone) ?? "";

  it.each(Object.keys(EYES) as (keyof typeof EYES)[])("stand apart for %s eyes", (eyes) => {
    for (const [one, other] of PAIRS)
      expect(
        distance({ one: colour(one), other: colour(other), eyes: EYES[eyes] }),
        `${one} and ${other}`,
      ).toBeGreaterThanOrEqual(APART);
  });

  it("stand apart in greyscale", () => {
    for (const [one, other] of PAIRS)
      expect(
        Math.abs(lightness(colour(one)) - lightness(colour(other))),
        `${one} and ${other}`,
      ).toBeGreaterThanOrEqual(APART_IN_GREY);
  });
});
