import type { ApprovalStage } from "./board/approval-stage";
import type { BidStage } from "./board/bid-stage";
import type { CalendarDay } from "./time/calendar-day";
import type { DatedSpan } from "./time/span";

export const STATEMENT_KINDS = [
  "announcement",
  "report",
  "action",
  "allegation",
  "denial",
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const STATEMENT_KIND_WORDING: Record<StatementKind, { label: string; meaning: string }> = {
  announcement: { label: "Announcement", meaning: "Somebody speaks for themselves." },
  report: { label: "Report", meaning: "An outlet or a source tells of it." },
  action: { label: "Action", meaning: "Something done, such as an order or a rule." },
  allegation: { label: "Allegation", meaning: "A charge against somebody." },
  denial: { label: "Denial", meaning: "Somebody contradicts." },
};

export const ATTRIBUTIONS = ["named", "document", "anonymous", "outlet", "not_given"] as const;
/** Who vouches for a statement. */
export type Attribution = (typeof ATTRIBUTIONS)[number];

export const ATTRIBUTION_WORDING: Record<Attribution, { label: string; meaning: string }> = {
  named: { label: "on the record", meaning: "A named person or body says so." },
  document: { label: "document", meaning: "A document says so, such as an order." },
  anonymous: {
    label: "anonymous source",
    meaning: "A source says so whose name the outlet withholds.",
  },
  outlet: {
    label: "outlet’s own report",
    meaning: "A named outlet reports it on its own account and names no source.",
  },
  not_given: { label: "unsourced", meaning: "The article does not say where it has it from." },
};

export const PARTY_ROLES = ["bidder", "seller", "regulator", "official", "outlet"] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** What the parties of one role are called together. */
export const PARTY_ROLE_WORDING: Record<PartyRole, string> = {
  bidder: "Bidders",
  seller: "Sellers",
  regulator: "Regulators",
  official: "Officials",
  outlet: "News outlets",
};

export const DATE_BASES = ["stated", "inferred"] as const;
/** Whether the source gives a date or the tracker worked it out. */
export type DateBasis = (typeof DATE_BASES)[number];

export const DEADLINE_ACTIONS = [
  "sets",
  "reaffirms",
  "extends",
  "brings_forward",
  "lifts",
] as const;
export type DeadlineAction = (typeof DEADLINE_ACTIONS)[number];

/** What a change does to the due date that follows the words. */
export const DEADLINE_ACTION_WORDING: Record<DeadlineAction, string> = {
  sets: "set to",
  reaffirms: "reaffirmed as",
  extends: "extended to",
  brings_forward: "brought forward to",
  lifts: "lifted",
};

/** A date and how it is known. */
export type KnownDate = DatedSpan & { basis: DateBasis; note: string | null };

export type Party = {
  slug: string;
  role: PartyRole;
  name: string;
  shortName: string;
  jurisdiction: string | null;
  description: string;
  /** What it was called before, oldest first; each until the end of its day. */
  formerNames: FormerName[];
};

export type FormerName = { name: string; shortName: string; until: CalendarDay };

export type Article = {
  slug: string;
  headline: string;
  publisher: string | null;
  url: string | null;
  language: string;
  publishedOn: KnownDate;
  /** What a reader should know about it. */
  note: string | null;
};

export type Citation = {
  article: Article;
  /** Counted from 1; the headline is not a paragraph. */
  paragraph: number;
  /** The exact words the article prints as direct speech. */
  quote: string | null;
  /** The quoted words in the story's language, when the article is in another. */
  translation: string | null;
};

export type Speaker = { type: "party"; party: Party } | { type: "described"; description: string };

/** Who first carried a statement, as far as the articles say. */
export type Origin = { type: "party"; party: Party } | { type: "article"; article: Article };

export type BidMove = { bidder: string; stage: BidStage };
export type ApprovalMove = { approval: string; stage: ApprovalStage };
/** `due` is a day, or an instant with its offset; null only when the deadline is lifted. */
export type DeadlineMove = { deadline: string; action: DeadlineAction; due: string | null };
/** `isUnknown` where the answer says only that it is not known, which contradicts nobody. */
export type PositionTaken = { question: string; position: string; isUnknown?: true };

/** The atom of the tracker: one attributed assertion or act. Other records are named by slug. */
export type Statement = {
  slug: string;
  headline: string;
  summary: string;
  kind: StatementKind;
  attribution: Attribution;
  speaker: Speaker;
  origin: Origin;
  parties: Party[];
  occurredOn: KnownDate;
  publicOn: KnownDate;
  recordedAt: Date;
  citations: Citation[];
  bidMoves: BidMove[];
  approvalMoves: ApprovalMove[];
  deadlineMoves: DeadlineMove[];
  positions: PositionTaken[];
};
