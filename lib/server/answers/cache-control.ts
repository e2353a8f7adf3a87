/**
 * How long an answer holds, with nothing but time passing:
 * `minute` to the end of the minute it was made in, `timeless` until the data changes, `immutable` for
 * ever, `short` long enough for a crawl, `revalidate` may be kept but asked after each time, `never`.
 */
export type Lifetime = "minute" | "timeless" | "immutable" | "short" | "revalidate" | "never";

const MINUTE = 60;

/** A shared cache may bridge this long with what it has while it fetches anew, or while we are down. */
const STALE = "stale-while-revalidate=60, stale-if-error=86400";

/**
 * The Cache-Control value for an answer sent at `now` (milliseconds). A reader's own cache always asks
 * (an ETag makes that cheap); a cache in between may hold pages for the rest of the minute.
 */
export function cacheControl(lifetime: Lifetime, now: number): string {
  switch (lifetime) {
    case "minute":
      return pageControls[MINUTE - (Math.floor(now / 1000) % MINUTE)] ?? "no-cache";
    case "timeless":
      return pageControls[MINUTE] ?? "no-cache";
    case "immutable":
      return "public, max-age=31536000, immutable";
    case "short":
      return "public, max-age=300";
    case "revalidate":
      return "no-cache";
    case "never":
      return "no-store";
  }
}

const pageControls: readonly string[] = Array.from(
  { length: MINUTE + 1 },
  (_, seconds) => `public, max-age=0, s-maxage=${seconds}, ${STALE}`,
);
