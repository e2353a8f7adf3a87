/** Latin letters, and the signs of ordinary prose: what the fonts of the pictures have. */
const UNKNOWN = /[^\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]+/g;
const COMBINING = /\p{M}/gu;
const SPACES = /\s+/g;

/** A text with only letters that can be drawn; others become their base letter, or an ellipsis. */
export function drawable(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u2010\u2011\u2212]/g, "-")
    .replaceAll(UNKNOWN, (letters) => {
      const base = letters.normalize("NFKD").replaceAll(COMBINING, "");
      return base.replaceAll(UNKNOWN, "…");
    })
    .replaceAll(SPACES, " ")
    .trim();
}
