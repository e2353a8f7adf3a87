import type { Accounts, AskedOfDeadline } from "@/lib/domain/board/question";
import type { Attribution, DateBasis, StatementKind } from "@/lib/domain/statement";
import type { Move, RecordOf } from "../format/story-file";

export type ArticleForm = {
  slug: string;
  headline: string;
  publisher: string | null;
  url: string | null;
  language: string;
  publishedOn: string;
  publishedBasis: DateBasis;
  publishedNote: string | null;
  note: string | null;
};

export type PartyForm = Omit<RecordOf["parties"], "shortName" | "jurisdiction" | "formerNames"> & {
  shortName: string;
  jurisdiction: string | null;
  /** Oldest first. */
  formerNames: FormerNameForm[];
};

export type FormerNameForm = { name: string; shortName: string; until: string };

export type About = { bidder: string } | { approval: string } | { deadline: string };

/** `unknown` is null where an answer says something. */
export type PositionForm = { slug: string; answer: string; unknown: true | null };

export type QuestionForm = Omit<
  RecordOf["questions"],
  "about" | "accounts" | "asks" | "positions"
> & {
  about: About | null;
  accounts: Accounts;
  asks: AskedOfDeadline | null;
  positions: PositionForm[];
};

export type DeadlineForm = Omit<
  RecordOf["deadlines"],
  "timeZoneBasis" | "timeZoneNote" | "consequence"
> & { timeZoneBasis: DateBasis; timeZoneNote: string | null; consequence: string | null };

export type StatementForm = {
  slug: string;
  headline: string;
  summary: string;
  kind: StatementKind;
  speaker: string | null;
  speakerDescription: string | null;
  origin: string;
  attribution: Attribution;
  parties: string[];
  occurredOn: string;
  occurredBasis: DateBasis;
  occurredNote: string | null;
  publicOn: string;
  publicBasis: DateBasis;
  publicNote: string | null;
  moves: Move[];
  takes: { question: string; position: string }[];
  /** `at` in UTC, to the millisecond. */
  withdrawn: { at: string; why: string } | null;
};

export type CitationForm = {
  statement: string;
  article: string;
  paragraph: number;
  quote: string | null;
  translation: string | null;
};

/**
 * The records of a story as they are compared and kept in revisions: in the words of a story file,
 * with every default written out. The citations of one statement in one article are one record.
 */
export type FormOf = {
  story: RecordOf["story"];
  articles: ArticleForm;
  parties: PartyForm;
  approvals: RecordOf["approvals"];
  deadlines: DeadlineForm;
  questions: QuestionForm;
  statements: StatementForm;
  citations: CitationForm[];
};
