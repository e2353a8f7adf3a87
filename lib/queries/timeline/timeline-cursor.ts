import "server-only";
import { z } from "zod";
import type { Place } from "@/lib/filters/page-address";
import type { Statement } from "@/lib/domain/statement";
import { NO_KNOWN_START } from "@/lib/domain/time/span";
import { openCursor, sealCursor } from "./cursor";

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
const stored = z.tuple([z.enum(["after", "before"]), text, text, text, text]);

export function writeCursor(cursor: TimelineCursor, place: Place): string {
  const { side, latest, earliest, slug, edtf } = cursor;
  return sealCursor([side, latest, earliest, slug, edtf], place);
}

/** Null when the text is no cursor of this list. */
export function readCursor(after: string, place: Place): TimelineCursor | null {
  const content = stored.safeParse(openCursor(after, place));
  if (!content.success) return null;
  const [side, latest, earliest, slug, edtf] = content.data;
  return { side, latest, earliest, slug, edtf };
}

export function cursorAt(
  { occurredOn, slug }: Pick<Statement, "occurredOn" | "slug">,
  side: TimelineCursor["side"],
): TimelineCursor {
  const { latest, earliest, edtf } = occurredOn;
  return { side, latest, earliest: earliest ?? NO_KNOWN_START, slug, edtf };
}
