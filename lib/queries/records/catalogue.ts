import "server-only";
import { cache } from "react";
import type { Approval } from "@/lib/domain/board/approval";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Deadline } from "@/lib/domain/board/deadline";
import { partyAsOf } from "@/lib/domain/party-name";
import type { Question } from "@/lib/domain/board/question";
import type { Story } from "@/lib/domain/story";
import { DATE_BASES, type Article, type Party, type PositionTaken } from "@/lib/domain/statement";
import type { DatabaseClient } from "@/lib/db/create-client";
import { getDatabase } from "@/lib/db/database";
import { oneOf } from "../one-of";
import { remembered } from "../remembered";
import { requireRow } from "../require-row";
import { STANDING } from "../standing";
import { toArticle, toParty, toQuestion, type QuestionRow } from "./to-records";

/** Everything statements refer to, by database id: few records, read once a request. */
export type Catalogue = {
  story: Story;
  parties: ReadonlyMap<number, Party>;
  articles: ReadonlyMap<number, Article>;
  approvals: ReadonlyMap<number, Approval>;
  deadlines: ReadonlyMap<number, Deadline>;
  questions: ReadonlyMap<number, Question>;
  /** Positions are numbered across all questions. */
  positions: ReadonlyMap<number, PositionTaken>;
};

/** The catalogue of the story. Throws when the database holds none: an empty page would be a lie. */
export const getCatalogue = cache(() =>
  remembered({
    key: "catalogue",
    read: () => readCatalogue(getDatabase()),
    weightOf: ({ parties, articles }) => parties.size + articles.size,
  }),
);

/** The catalogue as it was called on a day: a party that was renamed later has its older name. */
export const getCatalogueAsOf = cache(async (asOf: CalendarDay) =>
  catalogueAsOf(await getCatalogue(), asOf),
);

/**
 * The catalogue by the names of a day, and for which day these are names of their own: null when nobody was
 * called otherwise, so that what is remembered for one day holds for most others.
 * @param asOf without it, the names of today
 */
export async function getNames(asOf: CalendarDay | undefined) {
  const catalogue = await (asOf === undefined ? getCatalogue() : getCatalogueAsOf(asOf));
  const isOfToday = catalogue === (await getCatalogue());
  return { catalogue, namesOf: isOfToday ? null : (asOf ?? null) };
}

export function catalogueAsOf(catalogue: Catalogue, asOf: CalendarDay): Catalogue {
  const all = [...catalogue.parties.values()];
  if (all.every((party) => partyAsOf(party, asOf) === party)) return catalogue;
  const { parties, approvals, deadlines } = catalogue;
  return {
    ...catalogue,
    parties: mapValues(parties, (party) => partyAsOf(party, asOf)),
    approvals: mapValues(approvals, (approval) => {
      return { ...approval, regulator: partyAsOf(approval.regulator, asOf) };
    }),
    deadlines: mapValues(deadlines, (deadline) => {
      return { ...deadline, setBy: partyAsOf(deadline.setBy, asOf) };
    }),
  };
}

function mapValues<Record>(records: ReadonlyMap<number, Record>, to: (record: Record) => Record) {
  return new Map([...records].map(([id, record]) => [id, to(record)] as const));
}

export async function readCatalogue(database: DatabaseClient): Promise<Catalogue> {
  const [story, partyRows, articleRows, approvalRows, deadlineRows, questionRows] =
    await Promise.all([
      database.story.findFirst(),
      database.party.findMany({
        where: STANDING,
        orderBy: { id: "asc" },
        include: { formerNames: { orderBy: { until: "asc" } } },
      }),
      database.article.findMany({ where: STANDING, orderBy: { id: "asc" } }),
      database.approval.findMany({ where: STANDING, orderBy: { id: "asc" } }),
      database.deadline.findMany({ where: STANDING, orderBy: { id: "asc" } }),
      database.question.findMany({
        where: STANDING,
        orderBy: { id: "asc" },
        include: { positions: { orderBy: { rank: "asc" } } },
      }),
    ]);
  if (story === null) throw new Error("The database holds no story; import one first");
  const parties = new Map(partyRows.map((row) => [row.id, toParty(row)]));
  const approvals = byId(approvalRows, (row) => ({
    ...row,
    regulator: requireRow(parties, row.regulatorId),
  }));
  const deadlines = byId(deadlineRows, (row) => ({
    ...row,
    timeZoneBasis: oneOf(DATE_BASES, row.timeZoneBasis),
    setBy: requireRow(parties, row.setById),
  }));
  return {
    story,
    parties,
    articles: byId(articleRows, toArticle),
    approvals,
    deadlines,
    questions: byId(questionRows, (row) => toQuestion(row, { parties, approvals, deadlines })),
    positions: positionsById(questionRows),
  };
}

function byId<Row extends { id: number }, Record>(rows: Row[], toRecord: (row: Row) => Record) {
  return new Map(rows.map((row) => [row.id, toRecord(row)]));
}

function positionsById(questions: QuestionRow[]) {
  return new Map(
    questions.flatMap((question) =>
      question.positions.map(({ id, slug, isUnknown }) => {
        const taken = { question: question.slug, position: slug };
        return [id, isUnknown ? { ...taken, isUnknown } : taken] as const;
      }),
    ),
  );
}
