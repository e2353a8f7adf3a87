import { createHash } from "node:crypto";

/** A style sheet as it may stand in a page, and the hash by which the policy knows it. */
export type StyleSheet = Readonly<{ text: string; hash: string }>;

/** Larger ones are better fetched once and kept. */
const LARGEST = 64 * 1024;
const RELATIVE_URL = /url\(\s*(["']?)(?![a-z][a-z0-9+.-]*:|\/|#)([^"')]+)\1\s*\)/gi;

/** Null for what must stay a file: too long, ends the element it would stand in, or loads others. */
export function inlineStyleSheet({
  text,
  address,
}: {
  text: string;
  address: string;
}): StyleSheet | null {
  if (text.length > LARGEST || /<\/style/i.test(text) || /@import/i.test(text)) return null;
  const standing = text.replace(
    RELATIVE_URL,
    (_, _quote, url: string) => `url(${absolute(url, address)})`,
  );
  return { text: standing, hash: createHash("sha256").update(standing).digest("base64") };
}

/** What was relative to the file would be taken relative to the page. */
function absolute(url: string, address: string): string {
  const { pathname, search, hash } = new URL(url, new URL(address, "http://site.invalid"));
  return `${pathname}${search}${hash}`;
}
