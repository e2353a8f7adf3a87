import { DayText } from "@/components/ui/day-text";
import { InstantText } from "@/components/ui/instant-text";
import type { KnownDate, Statement } from "@/lib/domain/statement";

/** The times of a statement, never merged, and how each is known. */
export function DateFacts({ statement }: { statement: Statement }) {
  const { occurredOn, publicOn, recordedAt, citations } = statement;
  const articles = new Map(citations.map(({ article }) => [article.slug, article]));
  return (
    <dl className="grid grid-cols-1 gap-x-8 sm:grid-cols-[12rem_1fr]">
      <DateFact term="Happened" date={occurredOn} />
      <DateFact term="Public" date={publicOn} />
      {[...articles.values()].map(({ slug, headline, publishedOn }) => (
        <DateFact key={slug} term="Article published" date={publishedOn} of={headline} />
      ))}
      <dt className="text-muted">Recorded here</dt>
      <dd>
        <InstantText at={recordedAt} />
      </dd>
    </dl>
  );
}

function DateFact({ term, date, of }: { term: string; date: KnownDate; of?: string }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="mb-1">
        <DayText span={date} /> <span className="text-muted">({date.basis})</span>
        {of === undefined ? null : (
          <cite className="text-muted max-w-measure block text-sm">{of}</cite>
        )}
        {date.note === null ? null : (
          <span className="text-muted max-w-measure block text-sm">{date.note}</span>
        )}
      </dd>
    </>
  );
}
