import type { z } from "zod";
import { approvalHistoryAsOf, type Approval } from "@/lib/domain/board/approval";
import { bidHistoryAsOf } from "@/lib/domain/board/bid";
import { dueHistoryAsOf, type Deadline } from "@/lib/domain/board/deadline";
import { consequencesOf, deadlineAnswers } from "@/lib/domain/board/deadline-answers";
import {
  describeQuestion,
  findContested,
  isContestedStatement,
  type QuestionReading,
} from "@/lib/domain/board/question";
import { partyPageKind } from "@/lib/filters/page-address";
import { countSources } from "@/lib/domain/sources";
import type { Article, Party, Statement } from "@/lib/domain/statement";
import type {
  approvalSchema,
  articleSchema,
  bidderSchema,
  deadlineSchema,
  questionSchema,
  partyRecordSchema,
  regulatorSchema,
} from "./schemas-records";
import {
  addressOf,
  asks,
  countAbout,
  dueJson,
  marksOf,
  slugsOf,
  stepJson,
  type Facts,
} from "./record-parts";
import { contestedJson, dateJson, partyJson } from "./statement-json";

export function bidderJson(party: Party, facts: Facts): z.input<typeof bidderSchema> {
  const { slug } = party;
  const { statements } = facts.board;
  const { steps, current } = bidHistoryAsOf({
    bidder: slug,
    statements,
    asOf: facts.frame.readingDay,
  });
  return {
    ...partyJson(party),
    description: party.description,
    stage: current?.stage ?? null,
    since: current === null ? null : dateJson(current.since),
    ...countSources(current?.statements ?? []),
    history: steps.map(stepJson),
    ...marksOf({ facts, kind: "bidders", slug, subject: { type: "bidder", slug } }),
    statements: facts.concerning.get(slug) ?? 0,
  };
}

export function approvalJson(approval: Approval, facts: Facts): z.input<typeof approvalSchema> {
  const { slug, title, regulator, covers, instrument } = approval;
  const { statements } = facts.board;
  const asOf = facts.frame.readingDay;
  const { steps, current } = approvalHistoryAsOf({ approval: slug, statements, asOf });
  const subject = { type: "approval", slug } as const;
  return {
    slug,
    title,
    regulator: partyJson(regulator),
    covers,
    instrument,
    stage: current?.stage ?? null,
    since: current === null ? null : dateJson(current.since),
    history: steps.map(stepJson),
    ...marksOf({ facts, kind: "regulators", slug: regulator.slug, subject }),
    statements: countAbout(
      facts,
      (one) =>
        one.approvalMoves.some((move) => move.approval === slug) || asks(one, subject, facts),
    ),
  };
}

export function deadlineJson(deadline: Deadline, facts: Facts): z.input<typeof deadlineSchema> {
  const { slug, title, setBy, instrument, timeZone, timeZoneBasis, timeZoneNote } = deadline;
  const answers = deadlineAnswers(slug, facts.questions);
  const { statements } = facts.board;
  const history = dueHistoryAsOf({ deadline, statements, asOf: facts.frame.readingDay });
  const subject = { type: "deadline", slug } as const;
  const { siteUrl, asOf } = facts.frame;
  return {
    slug,
    title,
    setBy: partyJson(setBy),
    instrument,
    timeZone,
    timeZoneBasis,
    timeZoneNote,
    demands: answersJson(answers.demand),
    consequences: answersJson(answers.consequence),
    consequence: consequencesOf(deadline, answers).join("; or: ") || null,
    due: dueJson(history.due),
    isLifted: history.isLifted,
    chain: history.steps.map(({ action, due, statement }) => ({
      action,
      due: dueJson(due),
      statement: statement.slug,
      occurredOn: dateJson(statement.occurredOn),
    })),
    calendar: `${siteUrl}/deadlines/${slug}/calendar.ics${asOf === null ? "" : `?asof=${asOf}`}`,
    ...marksOf({ facts, kind: "deadlines", slug, subject }),
    statements: countAbout(
      facts,
      (one) =>
        one.deadlineMoves.some((move) => move.deadline === slug) || asks(one, subject, facts),
    ),
  };
}

function answersJson(readings: readonly QuestionReading[]) {
  return readings.flatMap(({ question, positions }) =>
    positions.map(({ answer, statements }) => {
      return { question: question.slug, answer, statements: slugsOf(statements) };
    }),
  );
}

export function regulatorJson(party: Party, facts: Facts): z.input<typeof regulatorSchema> {
  const { slug } = party;
  const approvals = facts.board.approvals.filter(({ regulator }) => regulator.slug === slug);
  const deadlines = facts.board.deadlines.filter(({ setBy }) => setBy.slug === slug);
  const contested = [
    ...approvals.map((one) => ({ type: "approval", slug: one.slug }) as const),
    ...deadlines.map((one) => ({ type: "deadline", slug: one.slug }) as const),
  ].flatMap((subject) => findContested(facts.questions, subject));
  return {
    ...partyJson(party),
    description: party.description,
    approvals: approvals.map((one) => one.slug),
    deadlines: deadlines.map((one) => one.slug),
    url: addressOf(facts.frame, "regulators", slug),
    contested: contested.length > 0,
    contestedQuestions: contested.map((reading) => contestedJson(reading, facts.frame)),
    statements: facts.concerning.get(slug) ?? 0,
  };
}

export function partyRecordJson(party: Party, facts: Facts): z.input<typeof partyRecordSchema> {
  const { slug, role, description } = party;
  const isSpoken = ({ speaker, origin }: Statement) =>
    (speaker.type === "party" && speaker.party.slug === slug) ||
    (origin.type === "party" && origin.party.slug === slug);
  const answering = facts.questions.filter(({ positions }) =>
    positions.some(({ statements }) => statements.some(isSpoken)),
  );
  return {
    ...partyJson(party),
    description,
    questions: answering.map(({ question }) => question.slug),
    url: addressOf(facts.frame, partyPageKind(role), slug),
    statements: facts.concerning.get(slug) ?? 0,
  };
}

export function questionJson(
  reading: QuestionReading,
  facts: Facts,
): z.input<typeof questionSchema> {
  const { question, state, positions } = reading;
  const { slug, title, about, accounts, asks } = question;
  const isContested = state === "contested";
  return {
    slug,
    title,
    description: describeQuestion(reading),
    state,
    about,
    accounts,
    asks,
    positions: positions.map((position) => ({
      slug: position.slug,
      answer: position.answer,
      unknown: position.isUnknown,
      statements: slugsOf(position.statements),
    })),
    url: addressOf(facts.frame, "questions", slug),
    contested: isContested,
    contestedQuestions: isContested ? [contestedJson(reading, facts.frame)] : [],
    statements: countAbout(facts, (one) => one.positions.some((taken) => taken.question === slug)),
  };
}

export function articleJson(article: Article, facts: Facts): z.input<typeof articleSchema> {
  const { slug, headline, publisher, url, language, publishedOn, note } = article;
  const cites = (one: Statement) =>
    one.citations.some((citation) => citation.article.slug === slug);
  return {
    slug,
    headline,
    publisher,
    source: url,
    language,
    publishedOn: dateJson(publishedOn),
    note,
    url: addressOf(facts.frame, "articles", slug),
    contested: facts.moving.some((one) => cites(one) && isContestedStatement(one, facts.questions)),
    statements: facts.toldIn.get(slug) ?? 0,
  };
}
