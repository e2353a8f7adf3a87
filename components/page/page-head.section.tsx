import type { Thing } from "schema-dts";
import { scopeOf } from "@/lib/filters/page-scope";
import { queryWith } from "@/lib/filters/filters-address";
import { describePage } from "@/lib/exports/structured-data/describe-page";
import { breadcrumbData } from "@/lib/exports/structured-data/describe-records";
import { jsonLdText } from "@/lib/exports/structured-data/json-ld-text";
import { socialPictureOf } from "@/lib/exports/pictures/picture-address";
import { oEmbedAddress } from "@/lib/exports/embeds/embed-address";
import { formatDay } from "@/lib/format";
import type { Reading } from "@/lib/reading";

export type Things = readonly Exclude<Thing, string>[];

type Props = {
  reading: Reading;
  /** What the page is about, beside what follows from its address. */
  data?: Things | undefined;
  /** The way here from the dashboard, this page included. */
  trail?: readonly { label: string; href: string }[];
};

const FEEDS = [
  ["application/atom+xml", "/timeline.atom", "Statements"],
  ["application/rss+xml", "/timeline.rss", "Statements (RSS)"],
  ["application/feed+json", "/timeline.feed.json", "Statements (JSON Feed)"],
  ["application/atom+xml", "/moves.atom", "Moves only"],
  ["text/calendar", "/deadlines.ics", "Deadlines"],
  ["text/csv", "/timeline.csv", "Table"],
] as const;

/** What machines read of a page: the same rows in other forms, its picture, its data. React puts it in the head. */
export function PageHead({ reading, data = [], trail = [] }: Props) {
  const { place, siteUrl, story, clock } = reading;
  const query = queryWith(scopeOf(place), {});
  const picture = siteUrl + socialPictureOf(place);
  const crumbs = trail.length === 0 ? [] : [breadcrumbData(trail, { siteUrl })];
  const things = [...describePage(reading), ...data, ...crumbs];
  const oEmbed = oEmbedAddress({ place, siteUrl });
  return (
    <>
      {FEEDS.map(([type, path, title]) => (
        <link key={path} rel="alternate" type={type} href={siteUrl + path + query} title={title} />
      ))}
      {oEmbed === null ? null : (
        <link rel="alternate" type="application/json+oembed" href={oEmbed} title="Embed" />
      )}
      <meta property="og:image" content={picture} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta
        property="og:image:alt"
        content={`${story.title} As of ${formatDay(clock.readingDay)}.`}
      />
      <meta property="og:url" content={siteUrl + place.path + queryWith(place.filters, {})} />
      {things.length === 0 ? null : (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: jsonLdText(things) }}
        />
      )}
    </>
  );
}
