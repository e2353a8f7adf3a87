import type { AskedDay } from "@/lib/domain/story-clock";
import { queryWith } from "@/lib/filters/filters-address";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";

/** Where a statement stands: the unfiltered timeline of the same reading day, at its entry. */
export function statementAddress({ slug, asOf }: { slug: string; asOf: AskedDay }): string {
  return `/${queryWith(NO_FILTERS, { asOf })}#statement-${slug}`;
}
