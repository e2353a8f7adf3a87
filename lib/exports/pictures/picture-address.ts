import { isPageKind, type Place } from "@/lib/filters/page-address";
import { filtersToQuery, queryWith } from "@/lib/filters/filters-address";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";

/** The social picture of a page, drawn for the same reading day. */
export function socialPictureOf({ path, filters }: Place): string {
  const [, kind = "", slug] = path.split("/");
  const query = filtersToQuery({ ...NO_FILTERS, asOf: filters.asOf });
  if (isPageKind(kind) && slug !== undefined) return `/social/${kind}/${slug}.png${query}`;
  return path === "/"
    ? `/social/dashboard.png${queryWith(filters, {})}`
    : `/social/dashboard.png${query}`;
}
