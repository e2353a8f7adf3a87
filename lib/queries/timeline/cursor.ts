import "server-only";
import { createHash } from "node:crypto";
import { queryWith } from "@/lib/filters/filters-address";
import type { Place } from "@/lib/filters/page-address";

/** An opaque text for an address: letters, digits, `-` and `_`. It is tied to one list. */
export function sealCursor(content: readonly string[], place: Place): string {
  return Buffer.from(JSON.stringify([...content, listOf(place)])).toString("base64url");
}

/** What was sealed; null when the text is no cursor, or one of another list: another page, other filters, another day. */
export function openCursor(text: string, place: Place): string[] | null {
  const content = parseJson(Buffer.from(text, "base64url").toString("utf8"));
  if (!Array.isArray(content)) return null;
  const texts = content.filter((part) => typeof part === "string");
  if (texts.length !== content.length || texts.at(-1) !== listOf(place)) return null;
  return texts.slice(0, -1);
}

/** Names a list in a few letters: its page and its query. */
function listOf({ path, filters }: Place): string {
  return createHash("sha256")
    .update(path + queryWith(filters, { after: null }))
    .digest("base64url")
    .slice(0, 8);
}

/** Null, which no cursor is, when it is no JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
