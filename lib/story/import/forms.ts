import type { Accounts, AskedOfDeadline } from "@/lib/domain/board/question";
import type { Attribution, DateBasis, StatementKind } from "@/lib/domain/statement";
import type { Move, RecordOf } from "../format/story-file";

/** What every record says of itself. */
export type Identity = {
  /** `at` in UTC, to the millisecond. */
  withdrawn: { at: string; why: string } | null;
  /** What it was called before, in the order of letters. */
  renamed: string[];
};

export type ArticleForm = Identity & {
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

export type PartyForm = Identity &
  Omit<RecordOf["parties"], "shortName" | "jurisdiction" | "formerNames" | keyof Identity> & {
    shortName: string;
    jurisdiction: string | null;
    /** Oldest first. */
    formerNames: FormerNameForm[];
  };

export type FormerNameForm = { name: string; shortName: string; until: string };

export type About = { bidder: string } | { approval: string } | { deadline: string };

/** `unknown` is null where an answer says something. */
export type PositionForm = { slug: string; answer: string; unknown: true | null };

export type ApprovalForm = Identity & Omit<RecordOf["approvals"], keyof Identity>;

export type QuestionForm = Identity &
  Omit<RecordOf["questions"], "about" | "accounts" | "asks" | "positions" | keyof Identity> & {
    about: About | null;
    accounts: Accounts;
    asks: AskedOfDeadline | null;
    positions: PositionForm[];
  };

export type DeadlineForm = Identity &
  Omit<RecordOf["deadlines"], "timeZoneBasis" | "timeZoneNote" | "consequence" | keyof Identity> & {
    timeZoneBasis: DateBasis;
    timeZoneNote: string | null;
    consequence: string | null;
  };

export type StatementForm = Identity & {
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
  approvals: ApprovalForm;
  deadlines: DeadlineForm;
  questions: QuestionForm;
  statements: StatementForm;
  citations: CitationForm[];
};
