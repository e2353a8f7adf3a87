/** Colours as the tests see them: contrast, and how far two stand apart for different eyes. */

/** Linear light, 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#abc` or `#aabbcc`. */
export function toRgb(hex: string): Rgb {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`not a colour of six or three digits: ${hex}`);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const channel = (at: number) => linear(parseInt(full.slice(at, at + 2), 16) / 255);
  return [channel(0), channel(2), channel(4)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastRatio(one: string, other: string): number {
  const [lighter, darker] = [luminance(toRgb(one)), luminance(toRgb(other))].toSorted(
    (a, b) => b - a,
  ) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** CIE L*, 0 (black) to 100 (white): what is left of a colour in greyscale. */
export function lightness(hex: string): number {
  const y = luminance(toRgb(hex));
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Full strength, in linear light: Machado, Oliveira and Fernandes 2009, https://doi.org/10.1109/TVCG.2009.113 */
export const EYES: Record<"usual" | "protan" | "deutan" | "tritan", Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Distance in OKLab as `eyes` see the two; 0.02 is about the least that is noticed. */
export function distance({ one, other, eyes }: { one: string; other: string; eyes: Matrix }) {
  const [a, b] = [toOklab(seenBy(eyes, toRgb(one))), toOklab(seenBy(eyes, toRgb(other)))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function seenBy(eyes: Matrix, [red, green, blue]: Rgb): Rgb {
  const channel = (row: Rgb) =>
    Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue));
  return [channel(eyes[0]), channel(eyes[1]), channel(eyes[2])];
}

/** https://bottosson.github.io/posts/oklab/ */
function toOklab([red, green, blue]: Rgb): Rgb {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
