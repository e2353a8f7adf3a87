import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";

/** The page of a statement, read on the same day. */
export function statementAddress({ slug, asOf }: { slug: string; asOf: AskedDay }): string {
  return recordAddress({ kind: "statements", slug, asOf });
}
