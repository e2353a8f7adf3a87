import type { Dataset } from "schema-dts";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Story } from "@/lib/domain/story";

const DISTRIBUTIONS = [
  ["CSV", "text/csv", "/timeline.csv"],
  ["JSON", "application/json", "/timeline.json"],
  ["JSON Lines", "application/jsonl", "/timeline.jsonl"],
  ["Atom", "application/atom+xml", "/timeline.atom"],
] as const;

/** The rows of a page as a data set, with the addresses of the same rows in other forms. */
export function datasetData({
  story,
  siteUrl,
  query,
  readingDay,
  firstDay,
}: {
  story: Story;
  siteUrl: string;
  query: string;
  readingDay: CalendarDay;
  firstDay: CalendarDay | null;
}): Exclude<Dataset, string> {
  return {
    "@type": "Dataset",
    "@id": `${siteUrl}/${query}#timeline`,
    name: story.title,
    description: `${story.description} Attributed statements, each with its speaker, origin, dates and the passages that tell it.`,
    inLanguage: story.language,
    isAccessibleForFree: true,
    temporalCoverage: `${firstDay ?? ".."}/${readingDay}`,
    distribution: DISTRIBUTIONS.map(([name, encodingFormat, path]) => ({
      "@type": "DataDownload",
      name,
      encodingFormat,
      contentUrl: siteUrl + path + query,
    })),
  };
}
