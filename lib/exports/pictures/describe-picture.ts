import { approvalHistoryAsOf } from "@/lib/domain/board/approval";
import { APPROVAL_STAGE_WORDING } from "@/lib/domain/board/approval-stage";
import { bidHistoryAsOf } from "@/lib/domain/board/bid";
import { BID_STAGE_WORDING } from "@/lib/domain/board/bid-stage";
import type { Board } from "@/lib/domain/board/changes-between";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { dueHistoryAsOf, type Deadline } from "@/lib/domain/board/deadline";
import { findContested, type QuestionReading } from "@/lib/domain/board/question";
import { countSources } from "@/lib/domain/sources";
import { compareByStanding } from "@/lib/domain/board/standing";
import type { Article, Party, Statement } from "@/lib/domain/statement";
import type { Story } from "@/lib/domain/story";
import { formatCount, formatDay, formatSourceCount, formatSpan, formatSpeaker } from "@/lib/format";
import type { Picture, PictureRow } from "./picture";
import { daysLeft, shorten } from "./picture-texts";

/** What every picture draws from. */
export type PictureFacts = {
  story: Story;
  siteUrl: string;
  clock: { readingDay: CalendarDay };
  board: Board;
  questions: readonly QuestionReading[];
};

type Drawn = Omit<Picture, "kicker" | "footer">;

const MOST_ROWS = 5;

const QUESTION_STATES: Record<QuestionReading["state"], string> = {
  contested: "Contested: sources disagree",
  several_accounts: "Several accounts",
  answered: "One answer so far",
  unanswered: "Open: no source has taken a position",
};

/** @param selected how many statements the address selects; null where nothing narrows them. */
export function dashboardPicture(facts: PictureFacts, selected: number | null): Picture {
  const { board, story } = facts;
  const [next] = board.deadlines.flatMap((deadline) => figureOf(facts, deadline) ?? []);
  const rows = board.bidders
    .map((bidder) => ({ bidder, history: bidHistory(facts, bidder.slug) }))
    .toSorted((a, b) =>
      compareByStanding(a.history.current?.stage ?? null, b.history.current?.stage ?? null),
    )
    .map(({ bidder }) => bidderRow(facts, bidder));
  const heading =
    selected === null ? story.title : `${formatCount(selected, "statement")} selected`;
  return frame(facts, { heading, figure: next ?? null, rows });
}

export function bidderPicture(facts: PictureFacts, bidder: Party): Picture {
  const { current } = bidHistory(facts, bidder.slug);
  const figure =
    current === null
      ? { value: "No stage", note: "in these articles by this day" }
      : {
          value: BID_STAGE_WORDING[current.stage].label,
          note: `first reported ${formatSpan(current.since)}; ${formatSourceCount(countSources(current.statements))}`,
        };
  const rows = contestedRows(findContested(facts.questions, { type: "bidder", slug: bidder.slug }));
  return frame(facts, { heading: bidder.name, figure, rows });
}

export function partyPicture(
  facts: PictureFacts,
  { party, statements }: { party: Party; statements: number },
): Picture {
  const figure = { value: formatCount(statements, "statement"), note: party.description };
  return frame(facts, { heading: party.name, figure, rows: [] });
}

export function regulatorPicture(facts: PictureFacts, regulator: Party): Picture {
  const { board } = facts;
  const approvals = board.approvals.filter((one) => one.regulator.slug === regulator.slug);
  const deadlines = board.deadlines.filter((one) => one.setBy.slug === regulator.slug);
  const rows = [
    ...approvals.map(({ slug, title }): PictureRow => {
      const { current } = approvalHistoryAsOf({
        approval: slug,
        statements: board.statements,
        asOf: facts.clock.readingDay,
      });
      const stage = current === null ? "No stage yet" : APPROVAL_STAGE_WORDING[current.stage].label;
      return markedRow(title, stage, findContested(facts.questions, { type: "approval", slug }));
    }),
    ...deadlines.flatMap((deadline): PictureRow[] => {
      const figure = figureOf(facts, deadline);
      const { slug, title } = deadline;
      const contested = findContested(facts.questions, { type: "deadline", slug });
      return figure === null ? [] : [markedRow(title, figure.value, contested)];
    }),
  ];
  return frame(facts, { heading: regulator.name, figure: null, rows });
}

export function deadlinePicture(facts: PictureFacts, deadline: Deadline): Picture {
  const { slug, title } = deadline;
  const figure = figureOf(facts, deadline) ?? { value: "Not known", note: "by this day" };
  const rows = contestedRows(findContested(facts.questions, { type: "deadline", slug }));
  return frame(facts, { heading: title, figure, rows });
}

export function questionPicture(facts: PictureFacts, reading: QuestionReading): Picture {
  const state: PictureRow = {
    label: QUESTION_STATES[reading.state],
    value: "",
    tone: reading.state === "contested" ? "contested" : "plain",
  };
  const positions = reading.positions.map(({ answer, statements }): PictureRow => {
    const speakers = [...new Set(statements.map(({ speaker }) => formatSpeaker(speaker)))];
    const says = shorten(speakers.join(", "), 60);
    return { label: `${shorten(answer, 100)} (${says})`, value: "", tone: "plain" };
  });
  const heading = shorten(reading.question.title, 110);
  return frame(facts, { heading, figure: null, rows: [state, ...positions.slice(0, 3)] });
}

export function statementPicture(
  facts: PictureFacts,
  { statement, isContested }: { statement: Statement; isContested: boolean },
): Picture {
  const quote = statement.citations.find((citation) => citation.quote !== null)?.quote;
  const words = quote === undefined || quote === null ? statement.summary : `“${quote}”`;
  const contested = isContested ? " · contested" : "";
  const value = `${formatSpeaker(statement.speaker)}, ${formatSpan(statement.occurredOn)}${contested}`;
  return frame(facts, {
    heading: shorten(statement.headline, 110),
    figure: null,
    rows: [
      { label: shorten(words, 260), value: "", tone: "plain" },
      { label: value, value: "", tone: isContested ? "contested" : "plain" },
    ],
  });
}

/** @param statements how many of them were public on the reading day. */
export function articlePicture(
  facts: PictureFacts,
  { article, statements }: { article: Article; statements: number },
): Picture {
  const figure = { value: formatCount(statements, "statement"), note: "taken from this article" };
  return frame(facts, { heading: shorten(article.headline, 110), figure, rows: [] });
}

/** For a statement that is not public on the reading day: says nothing of it. */
export function hiddenPicture(facts: PictureFacts): Picture {
  return frame(facts, { heading: "Not public yet", figure: null, rows: [] });
}

function frame({ story, clock, siteUrl }: PictureFacts, drawn: Drawn): Picture {
  const kicker = drawn.heading === story.title ? story.description : story.title;
  const footer = `As of ${formatDay(clock.readingDay)} · ${new URL(siteUrl).host}`;
  return { ...drawn, rows: drawn.rows.slice(0, MOST_ROWS), kicker: shorten(kicker, 80), footer };
}

function bidHistory({ board, clock }: PictureFacts, bidder: string) {
  return bidHistoryAsOf({ bidder, statements: board.statements, asOf: clock.readingDay });
}

function figureOf({ board, clock }: PictureFacts, deadline: Deadline): Picture["figure"] {
  const asOf = clock.readingDay;
  return daysLeft(dueHistoryAsOf({ deadline, statements: board.statements, asOf }), asOf);
}

function bidderRow(facts: PictureFacts, { slug, shortName }: Party): PictureRow {
  const { current } = bidHistory(facts, slug);
  const stage = current === null ? "No stage yet" : BID_STAGE_WORDING[current.stage].label;
  return markedRow(shortName, stage, findContested(facts.questions, { type: "bidder", slug }));
}

function markedRow(
  label: string,
  value: string,
  contested: readonly QuestionReading[],
): PictureRow {
  if (contested.length === 0) return { label: shorten(label, 60), value, tone: "plain" };
  return { label: shorten(label, 60), value: `${value}, contested`, tone: "contested" };
}

function contestedRows(questions: readonly QuestionReading[]): PictureRow[] {
  return questions.map(({ question }) => {
    return { label: `Contested: ${shorten(question.title, 90)}`, value: "", tone: "contested" };
  });
}
