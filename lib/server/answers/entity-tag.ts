import { createHash } from "node:crypto";
import type { Encoding } from "./content-encoding";

/** Opaque part of a strong validator: equal for equal bytes only (RFC 9110, section 8.8.3). */
export function contentDigest(body: Buffer): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 22);
}

/** Encoded bytes are another representation, so they carry another strong tag. */
export function entityTag(digest: string, encoding: Encoding): string {
  return encoding === "identity" ? `"${digest}"` : `"${digest}-${encoding}"`;
}
