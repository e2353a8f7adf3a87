import type { Approval } from "@/lib/domain/board/approval";
import type { Deadline } from "@/lib/domain/board/deadline";
import type { Question } from "@/lib/domain/board/question";
import { parseSpan, type DatedSpan } from "@/lib/domain/time/span";
import type { Article, KnownDate, Party, Statement } from "@/lib/domain/statement";

/** A parsed span; throws where the test itself is wrong. */
export function span(edtf: string): DatedSpan {
  const parsed = parseSpan(edtf);
  if (!parsed.ok || parsed.span.latest === null) throw new Error(`${edtf} has no last day`);
  return { ...parsed.span, latest: parsed.span.latest };
}

export function known(edtf: string): KnownDate {
  return { ...span(edtf), basis: "stated", note: null };
}

export function buildParty(overrides: Partial<Party> = {}): Party {
  const slug = overrides.slug ?? "acme";
  const role = overrides.role ?? "bidder";
  const jurisdiction = role === "regulator" ? "Freedonia" : null;
  const names = { name: slug, shortName: slug, formerNames: [] };
  return { slug, role, ...names, jurisdiction, description: slug, ...overrides };
}

export function buildArticle(overrides: Partial<Article> = {}): Article {
  return {
    slug: "article-a",
    headline: "Article A",
    publisher: null,
    url: null,
    language: "en",
    publishedOn: known("2020-09-14"),
    note: null,
    ...overrides,
  };
}

type StatementOverrides = Omit<Partial<Statement>, "occurredOn" | "publicOn"> & {
  /** EDTF; `publicOn` follows `occurredOn` unless it is given. */
  occurredOn?: string;
  publicOn?: string;
};

export function buildStatement(overrides: StatementOverrides = {}): Statement {
  const { occurredOn, publicOn, ...rest } = overrides;
  const happened = occurredOn ?? publicOn ?? "2020-09-13";
  return {
    slug: "a-statement",
    headline: "A statement",
    summary: "Somebody said something.",
    kind: "report",
    attribution: "named",
    speaker: { type: "described", description: "somebody" },
    origin: { type: "party", party: buildParty({ slug: "an-outlet", role: "outlet" }) },
    parties: [],
    recordedAt: new Date("2026-01-01T00:00:00Z"),
    citations: [{ article: buildArticle(), paragraph: 1, quote: null, translation: null }],
    bidMoves: [],
    approvalMoves: [],
    deadlineMoves: [],
    positions: [],
    ...rest,
    occurredOn: known(happened),
    publicOn: known(publicOn ?? happened),
  };
}

export function buildDeadline(overrides: Partial<Deadline> = {}): Deadline {
  return {
    slug: "a-deadline",
    title: "A deadline",
    setBy: buildParty({ slug: "ministry", role: "regulator" }),
    instrument: "Order",
    timeZone: "America/New_York",
    timeZoneBasis: "inferred",
    timeZoneNote: null,
    consequence: "It closes",
    ...overrides,
  };
}

export function buildApproval(overrides: Partial<Approval> = {}): Approval {
  return {
    slug: "an-approval",
    title: "An approval",
    regulator: buildParty({ slug: "ministry", role: "regulator" }),
    covers: "Everything",
    instrument: "Law",
    ...overrides,
  };
}

export function buildQuestion(overrides: Partial<Question> = {}): Question {
  return {
    slug: "a-question",
    title: "Is it so?",
    description: "It is not agreed.",
    about: null,
    accounts: "exclusive",
    asks: null,
    positions: [
      { slug: "yes", answer: "Yes", isUnknown: false },
      { slug: "no", answer: "No", isUnknown: false },
    ],
    ...overrides,
  };
}
