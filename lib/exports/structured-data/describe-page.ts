import { consequencesOf, deadlineAnswers } from "@/lib/domain/board/deadline-answers";
import type { Thing } from "schema-dts";
import { dueHistoryAsOf } from "@/lib/domain/board/deadline";
import type { Board } from "@/lib/domain/board/changes-between";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { findContested, type QuestionReading } from "@/lib/domain/board/question";
import type { Article, Party } from "@/lib/domain/statement";
import type { Story } from "@/lib/domain/story";
import { isPageKind, type PageKind, type Place } from "@/lib/filters/page-address";
import { queryWith } from "@/lib/filters/filters-address";
import { scopeOf } from "@/lib/filters/page-scope";
import { datasetData } from "./describe-dataset";
import { articleData, deadlineData, partyData, questionData, type Site } from "./describe-records";

/** What a page knows of the story on its reading day. */
export type PageFacts = {
  story: Story;
  place: Place;
  siteUrl: string;
  clock: { readingDay: CalendarDay };
  coverage: readonly { day: CalendarDay }[];
  board: Board;
  questions: readonly QuestionReading[];
  regulators: readonly Party[];
  parties: readonly Party[];
  articles: readonly Article[];
};

type Things = Exclude<Thing, string>[];

/** What a page is about, in words of schema.org; statements are described where they are read. */
export function describePage(facts: PageFacts): Things {
  const [, kind = "", slug] = facts.place.path.split("/");
  if (isPageKind(kind) && slug !== undefined) return describeRecord(facts, kind, slug);
  return facts.place.path === "/" || kind === "data" ? [dataset(facts), ...events(facts)] : [];
}

function describeRecord(facts: PageFacts, kind: PageKind, slug: string): Things {
  const { board, regulators, parties, questions, articles } = facts;
  const site = siteOf(facts);
  const isIt = (record: { slug: string }) => record.slug === slug;
  switch (kind) {
    case "bidders":
      return board.bidders.filter(isIt).map((party) => {
        const isContested = findContested(questions, { type: "bidder", slug }).length > 0;
        return partyData(party, { ...site, kind, isContested });
      });
    case "regulators":
      return regulators
        .filter(isIt)
        .map((party) => partyData(party, { ...site, kind, isContested: isDisputed(facts, slug) }));
    case "parties":
      return parties
        .filter(isIt)
        .map((party) => partyData(party, { ...site, kind, isContested: false }));
    case "deadlines":
      return events(facts, slug);
    case "questions":
      return questions.filter(({ question }) => isIt(question)).map((r) => questionData(r, site));
    case "articles":
      return articles.filter(isIt).map((article) => articleData(article, site));
    case "statements":
      return [];
  }
}

/** Whether something that a regulator decides or has set is contested. */
function isDisputed({ board, questions }: PageFacts, regulator: string): boolean {
  const approvals = board.approvals.filter((approval) => approval.regulator.slug === regulator);
  const deadlines = board.deadlines.filter((deadline) => deadline.setBy.slug === regulator);
  return (
    approvals.some(({ slug }) => findContested(questions, { type: "approval", slug }).length > 0) ||
    deadlines.some(({ slug }) => findContested(questions, { type: "deadline", slug }).length > 0)
  );
}

function events(facts: PageFacts, only?: string): Things {
  const { board, clock, questions } = facts;
  return board.deadlines
    .filter(({ slug }) => only === undefined || slug === only)
    .flatMap((deadline) => {
      const { statements } = board;
      const history = dueHistoryAsOf({ deadline, statements, asOf: clock.readingDay });
      const subject = { type: "deadline", slug: deadline.slug } as const;
      const isContested = findContested(questions, subject).length > 0;
      const consequences = consequencesOf(deadline, deadlineAnswers(deadline.slug, questions));
      return deadlineData({ deadline, history, consequences }, { ...siteOf(facts), isContested });
    });
}

function dataset({ story, siteUrl, place, clock, coverage }: PageFacts) {
  const firstDay = coverage[0]?.day ?? null;
  const known = firstDay !== null && firstDay <= clock.readingDay ? firstDay : null;
  return datasetData({
    story,
    siteUrl,
    query: queryWith(scopeOf(place), {}),
    readingDay: clock.readingDay,
    firstDay: known,
  });
}

function siteOf({ siteUrl, place }: PageFacts): Site {
  return { siteUrl, asOf: place.filters.asOf };
}
