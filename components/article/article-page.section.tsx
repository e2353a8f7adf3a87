import { EffectList } from "@/components/statement/effect-list";
import { FilterChips } from "@/components/filters/filter-chips";
import { FilterPanel } from "@/components/filters/filter-panel";
import { Neighbours, neighboursIn } from "@/components/page/neighbours";
import { RecordPage } from "@/components/page/record-page.section";
import { EmptyTimeline } from "@/components/timeline/empty-timeline";
import { DayText } from "@/components/ui/day-text";
import { SectionHeading } from "@/components/ui/section-heading";
import { effectsOf } from "@/lib/domain/board/effects";
import type { Article } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import { FACETS } from "@/lib/filters/timeline-filters";
import { formatCount } from "@/lib/format";
import { countFacets } from "@/lib/queries/timeline/count-facets";
import { listAllStatements } from "@/lib/queries/timeline/list-statements";
import { suggestSearch } from "@/lib/queries/search/suggest-search";
import type { Reading } from "@/lib/reading";
import { ParagraphList } from "./paragraph-list";

type Props = { reading: Reading; article: Article };

/** What the tracker took from one article, paragraph by paragraph, and what it moved. */
export async function ArticlePage({ reading, article }: Props) {
  const { place, clock, questions, vocabulary, board, story } = reading;
  const { asOf } = place.filters;
  const contestedQuestions = questions
    .filter(({ state }) => state === "contested")
    .map(({ question }) => question.slug);
  const filters = { ...place.filters, article: [article.slug] };
  const selection = { filters, asOf: clock.readingDay, contestedQuestions };
  const [statements, counts] = await Promise.all([
    listAllStatements(selection),
    countFacets(selection),
  ]);
  const effects = statements.flatMap((statement) =>
    effectsOf({ statement, board, asOf: clock.readingDay }),
  );
  const neighbours = neighboursIn({
    entries: reading.articles,
    slug: article.slug,
    toNeighbour: ({ slug, headline }) => ({
      label: headline,
      href: recordAddress({ kind: "articles", slug, asOf }),
    }),
  });
  return (
    <RecordPage
      reading={reading}
      title={article.headline}
      summary={<ArticleSummary article={article} />}
    >
      <section aria-labelledby="moved">
        <SectionHeading id="moved">What it moved on the boards</SectionHeading>
        <EffectList effects={effects} asOf={asOf} />
      </section>
      <section aria-labelledby="timeline">
        <SectionHeading id="timeline" aside={formatCount(statements.length, "statement")}>
          Paragraph by paragraph
        </SectionHeading>
        <FilterPanel
          place={place}
          facets={FACETS.filter((facet) => facet !== "article")}
          vocabulary={vocabulary}
          counts={counts}
          isOrdered={false}
        />
        <FilterChips place={place} vocabulary={vocabulary} />
        {statements.length === 0 ? (
          <EmptyTimeline
            place={place}
            readingDay={clock.readingDay}
            suggestion={await suggestSearch(selection)}
          />
        ) : (
          <ParagraphList
            article={article}
            statements={statements}
            asOf={asOf}
            lang={story.language}
          />
        )}
      </section>
      <Neighbours {...neighbours} name="Articles" />
    </RecordPage>
  );
}

function ArticleSummary({ article }: { article: Article }) {
  const { publisher, url, publishedOn, note } = article;
  return (
    <>
      <p>
        {publisher ?? "Publisher not given"} · published <DayText span={publishedOn} /> (
        {publishedOn.basis})
        {url === null ? null : (
          <>
            {" "}
            · <a href={url}>the article</a>
          </>
        )}
      </p>
      {publishedOn.note === null ? null : <p className="text-sm">{publishedOn.note}</p>}
      {note === null ? null : <p className="text-sm">{note}</p>}
    </>
  );
}
