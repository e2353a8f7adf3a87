import { DayText } from "@/components/ui/day-text";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Article } from "@/lib/domain/statement";
import type { StoryClock } from "@/lib/domain/time/story-clock";
import { addressWith, recordPath, type Place } from "@/lib/filters/page-address";
import { formatDayWithWeekday, formatNumber } from "@/lib/format";

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
  const { named, earlier, later } = listSources(articles, readingDay);
  return (
    <div className="print-only">
      <p>
        Read as of {formatDayWithWeekday(readingDay)} at{" "}
        {siteUrl + addressWith(place, { asOf: readingDay })}; the addresses on this sheet begin with{" "}
        {siteUrl}.
      </p>
      <p>Sources:</p>
      <ol>
        {named.map(({ slug, headline, publisher, publishedOn, url }) => (
          <li key={slug}>
            {headline}. {publisher ?? "Publisher not given"}, <DayText span={publishedOn} /> (
            {publishedOn.basis}). {url ?? recordPath({ kind: "articles", slug })}
          </li>
        ))}
        {earlier === 0 ? null : <li>Earlier ones, not named here: {formatNumber(earlier)}.</li>}
        {later === 0 ? null : (
          <li>Published after this day, so not named here: {formatNumber(later)}.</li>
        )}
      </ol>
    </div>
  );
}

/** From the last one back, for there may be tens of thousands. */
function listSources(articles: readonly Article[], readingDay: CalendarDay) {
  const named: Article[] = [];
  let later = 0;
  for (let index = articles.length - 1; index >= 0; index -= 1) {
    const article = articles[index];
    if (article === undefined || article.publishedOn.latest > readingDay) later += 1;
    else if (named.length < MOST_NAMED) named.push(article);
  }
  return { named: named.toReversed(), earlier: articles.length - later - named.length, later };
}
