import "server-only";
import { toCalendarDay } from "@/lib/domain/time/calendar-day";
import { NO_KNOWN_START } from "@/lib/domain/time/span";
import {
  ACCOUNTS,
  ASKED_OF_DEADLINES,
  type Question,
  type QuestionSubject,
} from "@/lib/domain/board/question";
import {
  DATE_BASES,
  PARTY_ROLES,
  type Article,
  type KnownDate,
  type Party,
} from "@/lib/domain/statement";
import type { Prisma } from "@/lib/db/generated/client";
import { oneOf } from "../one-of";
import { requireRow } from "../require-row";

export type QuestionRow = Prisma.QuestionGetPayload<{ include: { positions: true } }>;

type Named = ReadonlyMap<number, { slug: string }>;

export function toParty(row: Prisma.PartyGetPayload<{ include: { formerNames: true } }>): Party {
  const { slug, name, shortName, jurisdiction, description } = row;
  const formerNames = row.formerNames.map((former) => ({
    name: former.name,
    shortName: former.shortName,
    until: toCalendarDay(former.until),
  }));
  const role = oneOf(PARTY_ROLES, row.role);
  return { slug, name, shortName, jurisdiction, description, role, formerNames };
}

export function toArticle(row: Prisma.ArticleGetPayload<object>): Article {
  const { slug, headline, publisher, url, language, note } = row;
  const publishedOn = toKnownDate({
    edtf: row.publishedOn,
    earliest: row.publishedEarliest,
    latest: row.publishedLatest,
    basis: row.publishedBasis,
    note: row.publishedNote,
  });
  return { slug, headline, publisher, url, language, publishedOn, note };
}

export function toQuestion(
  row: QuestionRow,
  named: { parties: Named; approvals: Named; deadlines: Named },
): Question {
  return {
    slug: row.slug,
    title: row.title,
    description: row.description,
    about: subjectOf(row, named),
    accounts: oneOf(ACCOUNTS, row.accounts),
    asks: row.asks === null ? null : oneOf(ASKED_OF_DEADLINES, row.asks),
    positions: row.positions.map(({ slug, answer, isUnknown }) => ({ slug, answer, isUnknown })),
  };
}

export function toKnownDate(columns: {
  edtf: string;
  earliest: string;
  latest: string;
  basis: string;
  note: string | null;
}): KnownDate {
  return {
    edtf: columns.edtf,
    earliest: columns.earliest === NO_KNOWN_START ? null : toCalendarDay(columns.earliest),
    latest: toCalendarDay(columns.latest),
    basis: oneOf(DATE_BASES, columns.basis),
    note: columns.note,
  };
}

function subjectOf(
  row: QuestionRow,
  { parties, approvals, deadlines }: { parties: Named; approvals: Named; deadlines: Named },
): QuestionSubject | null {
  if (row.aboutBidderId !== null)
    return { type: "bidder", slug: requireRow(parties, row.aboutBidderId).slug };
  if (row.aboutApprovalId !== null)
    return { type: "approval", slug: requireRow(approvals, row.aboutApprovalId).slug };
  if (row.aboutDeadlineId !== null)
    return { type: "deadline", slug: requireRow(deadlines, row.aboutDeadlineId).slug };
  return null;
}
