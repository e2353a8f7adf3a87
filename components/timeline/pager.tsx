import { addressWith, type Place } from "@/lib/filters/page-address";
import { formatCount } from "@/lib/format";

type Props = {
  place: Place;
  page: { statements: readonly unknown[]; previous: string | null; next: string | null };
};

const STEP = "fingertip inline-flex items-center";

/** Plain links to the pages beside this one; nothing where all statements are on one page. */
export function Pager({ place, page }: Props) {
  const { statements, previous, next } = page;
  if (previous === null && next === null && place.filters.after === null) return null;
  const isNewestFirst = place.filters.order === "newest";
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
          Previous page ({isNewestFirst ? "newer" : "older"})
        </a>
      )}
      <span className="text-muted">{formatCount(statements.length, "statement")} on this page</span>
      {next === null ? null : (
        <a href={`${addressWith(place, { after: next })}#timeline`} rel="next" className={STEP}>
          Next page ({isNewestFirst ? "older" : "newer"})
        </a>
      )}
    </nav>
  );
}
