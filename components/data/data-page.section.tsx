import { RecordPage } from "@/components/page/record-page.section";
import { SectionHeading } from "@/components/ui/section-heading";
import { queryWith } from "@/lib/filters/filters-address";
import type { Reading } from "@/lib/reading";
import { ApiReference } from "./api-reference.section";
import { EmbedSnippets } from "./embed-snippets.section";
import { FormList, type Form } from "./form-list";

const TIMELINE: readonly Form[] = [
  ["/timeline.csv", "Table (CSV, UTF-8) of every row, safe to open in a spreadsheet"],
  [
    "/timeline.json",
    "JSON, with dates, sources, moves and disputes of each statement; 5,000 at a time",
  ],
  ["/timeline.jsonl", "JSON Lines, one statement a line, all of them"],
  ["/timeline.atom", "Feed: Atom"],
  ["/timeline.rss", "Feed: RSS 2.0"],
  ["/timeline.feed.json", "Feed: JSON Feed"],
];

const MOVES: readonly Form[] = [
  ["/moves.atom", "Moved stages, moved deadlines and new disputes only: Atom"],
  ["/moves.rss", "The same: RSS 2.0"],
  ["/moves.feed.json", "The same: JSON Feed"],
  ["/deadlines.ics", "Deadlines as a calendar to subscribe to; an extension moves the entry"],
];

const PROBLEMS = [
  [
    "faulty-parameters",
    "400",
    "Parameters cannot be used. Each is named, with what was probably meant.",
  ],
  ["no-such-record", "404", "There is no such record; the nearest names are given."],
  ["not-public", "404", "The statement was not public on the reading day."],
  ["too-large", "404", "The story is too large for this form; the forms that hold it are named."],
  ["no-such-address", "404", "Nothing is at this address."],
  ["read-only", "405", "Only GET, HEAD and OPTIONS are answered."],
  ["malformed-request", "400, 414", "The request or its address is not written as it has to be."],
  ["changed-meanwhile", "412", "What is here is not what If-Match asks for."],
  [
    "too-many-requests",
    "429",
    "Too much costly work in a short time; Retry-After says when to come back.",
  ],
  ["busy", "503", "The answer cannot be made just now; Retry-After says when to come back."],
  ["withdrawn", "410", "The statement was withdrawn; the reason is given, its words are not."],
] as const;

/** The same rows in every form: addresses to copy, the programming interface, frames for other sites. */
export function DataPage({ reading }: { reading: Reading }) {
  const { place, siteUrl } = reading;
  const query = queryWith(place.filters, {});
  const day = place.filters.asOf === null ? "" : `?asof=${place.filters.asOf}`;
  return (
    <RecordPage
      reading={reading}
      title="Data"
      summary={
        <p>
          One query, every form: what stands behind the question mark of any page means the same
          rows as a table, a feed, a calendar or a frame.
        </p>
      }
    >
      <section aria-labelledby="timeline">
        <SectionHeading id="timeline">Statements of a query</SectionHeading>
        <FormList forms={TIMELINE} siteUrl={siteUrl} query={query} />
        <p className="max-w-measure">
          With <code>limit</code> (1 to 5,000) a file holds the first rows only, and its name says
          which of how many, such as <code>1-5000-of-5302</code>; the header <code>Link</code> names
          the file that follows.
        </p>
      </section>
      <section aria-labelledby="moves">
        <SectionHeading id="moves">What moves, and when it is due</SectionHeading>
        <FormList forms={MOVES} siteUrl={siteUrl} query={query} />
      </section>
      <section aria-labelledby="everything">
        <SectionHeading id="everything">Everything</SectionHeading>
        <FormList
          forms={[["/story.yaml", "The story file: what was public by the reading day"]]}
          siteUrl={siteUrl}
          query={day}
        />
        <FormList
          forms={[
            ["/story.sqlite", "The database itself, as it is at this moment"],
            ["/timemap", "The days of the dashboard (RFC 7089); it answers to Accept-Datetime"],
          ]}
          siteUrl={siteUrl}
          query=""
        />
      </section>
      <EmbedSnippets reading={reading} />
      <ApiReference siteUrl={siteUrl} />
      <section aria-labelledby="problems">
        <SectionHeading id="problems">Problems</SectionHeading>
        <p className="max-w-measure">
          Data is strict where pages are lenient: a parameter that cannot be used is refused, not
          dropped. Errors are problem details (RFC 9457).
        </p>
        <dl>
          {PROBLEMS.map(([id, status, meaning]) => (
            <div key={id} id={id} className="border-rule border-t py-1">
              <dt className="font-semibold">
                {status} <code>{id}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </RecordPage>
  );
}
