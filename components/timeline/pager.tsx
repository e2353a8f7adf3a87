import { addressWith, type Place } from "@/lib/filters/page-address";
import type { Order } from "@/lib/filters/timeline-filters";
import { formatCount, formatNumber } from "@/lib/format";

type Props = {
  place: Place;
  /** How many statements there are on all pages. */
  total: number;
  page: { statements: readonly unknown[]; previous: string | null; next: string | null };
};

const WAYS: Record<Order, readonly [before: string, beyond: string]> = {
  newest: ["newer", "older"],
  oldest: ["older", "newer"],
  best: ["better matches", "further matches"],
};

const STEP = "fingertip inline-flex items-center";

/**
 * Plain links to the pages beside this one; nothing where all statements are on one page. The first page
 * tells how many there are; a later one would have to count all that come before it.
 */
export function Pager({ place, total, page }: Props) {
  const { statements, previous, next } = page;
  if (previous === null && next === null && place.filters.after === null) return null;
  const [before, beyond] = WAYS[place.filters.order];
  return (
    <nav
      aria-label="Pages"
      className="screen-only border-rule-strong flex flex-wrap items-center gap-x-6 gap-y-1 border-t py-3"
    >
      {place.filters.after === null ? null : (
        <a href={`${addressWith(place, {})}#timeline`} className={STEP}>
          First page
        </a>
      )}
      {previous === null ? null : (
        <a href={`${addressWith(place, { after: previous })}#timeline`} rel="prev" className={STEP}>
          Previous page ({before})
        </a>
      )}
      <span className="text-muted">
        {formatCount(statements.length, "statement")} on{" "}
        {place.filters.after === null
          ? `page 1 of ${formatNumber(Math.ceil(total / statements.length))}`
          : "this page"}
      </span>
      {next === null ? null : (
        <a href={`${addressWith(place, { after: next })}#timeline`} rel="next" className={STEP}>
          Next page ({beyond})
        </a>
      )}
    </nav>
  );
}
