import { createHash } from "node:crypto";

/**
 * A UUID made from a name (RFC 9562, version 5): the same name always gives the same one, whatever the
 * public address of the site.
 * @param parts of the name, such as the story, the kind of record and its slug.
 */
export function nameUuid(...parts: string[]): string {
  const hash = createHash("sha1")
    .update(URL_NAMESPACE)
    .update(parts.map(encodeURIComponent).join("/"))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join("-");
}

/** RFC 9562, section 6.6: the namespace of URLs. */
const URL_NAMESPACE = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");
