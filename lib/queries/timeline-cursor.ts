import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { queryWith } from "@/lib/filters/filters-address";
import type { Place } from "@/lib/filters/page-address";
import type { Statement } from "@/lib/domain/statement";
import { NO_KNOWN_START } from "@/lib/domain/span";

/** The statement that a page follows, or comes before, in the order of the list. */
export type TimelineCursor = {
  side: "after" | "before";
  latest: string;
  earliest: string;
  slug: string;
  /** When it happened, as the story writes it: whether a day goes on across two pages. */
  edtf: string;
};

const text = z.string();
const stored = z.tuple([z.enum(["after", "before"]), text, text, text, text, text]);

/** An opaque text for an address: letters, digits, `-` and `_`. */
export function writeCursor(cursor: TimelineCursor, place: Place): string {
  const { side, latest, earliest, slug, edtf } = cursor;
  const content = [side, latest, earliest, slug, edtf, listOf(place)];
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

/** Null when the text is no cursor, or one of another list: another page, other filters, another day. */
export function readCursor(after: string, place: Place): TimelineCursor | null {
  const content = stored.safeParse(parseJson(Buffer.from(after, "base64url").toString("utf8")));
  if (!content.success) return null;
  const [side, latest, earliest, slug, edtf, list] = content.data;
  return list === listOf(place) ? { side, latest, earliest, slug, edtf } : null;
}

export function cursorAt(
  { occurredOn, slug }: Pick<Statement, "occurredOn" | "slug">,
  side: TimelineCursor["side"],
): TimelineCursor {
  const { latest, earliest, edtf } = occurredOn;
  return { side, latest, earliest: earliest ?? NO_KNOWN_START, slug, edtf };
}

/** Names a list in a few letters: its page and its query. */
function listOf({ path, filters }: Place): string {
  return createHash("sha256")
    .update(path + queryWith(filters, { after: null }))
    .digest("base64url")
    .slice(0, 8);
}

/** Undefined, which fits no form, when it is no JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
