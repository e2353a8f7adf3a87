import { DayText } from "@/components/ui/day-text";
import type { Article } from "@/lib/domain/statement";
import type { StoryClock } from "@/lib/domain/story-clock";
import { addressWith, recordPath, type Place } from "@/lib/filters/page-address";
import { formatDayWithWeekday } from "@/lib/format";

type Props = {
  articles: readonly Article[];
  clock: StoryClock;
  place: Place;
  siteUrl: string;
};

/** A sheet of paper names no more than this many; the newest come first to mind. */
const MOST_NAMED = 40;

/**
 * On paper only: the day the page was read on, its address, and what it rests on. An article that came
 * out after the reading day is not named here, because its headline tells what is in it.
 */
export function SourceList({ articles, clock, place, siteUrl }: Props) {
  const { readingDay } = clock;
  const listed = articles.filter(({ publishedOn }) => publishedOn.latest <= readingDay);
  const later = articles.length - listed.length;
  const earlier = Math.max(0, listed.length - MOST_NAMED);
  return (
    <div className="print-only">
      <p>
        Read as of {formatDayWithWeekday(readingDay)} at{" "}
        {siteUrl + addressWith(place, { asOf: readingDay })}; the addresses on this sheet begin with{" "}
        {siteUrl}.
      </p>
      <p>Sources:</p>
      <ol>
        {listed.slice(earlier).map(({ slug, headline, publisher, publishedOn, url }) => (
          <li key={slug}>
            {headline}. {publisher ?? "Publisher not given"}, <DayText span={publishedOn} /> (
            {publishedOn.basis}). {url ?? recordPath({ kind: "articles", slug })}
          </li>
        ))}
        {earlier === 0 ? null : <li>Earlier ones, not named here: {earlier}.</li>}
        {later === 0 ? null : <li>Published after this day, so not named here: {later}.</li>}
      </ol>
    </div>
  );
}
