const MAX_SLUG = 60;

/** A slug made of the words of a headline, in plain Latin letters; "article" when it has none. */
export function slugOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const cut = plain.length > MAX_SLUG ? plain.slice(0, MAX_SLUG).replace(/-[^-]*$/, "") : plain;
  return cut === "" ? "article" : cut;
}
