import type { StoryIndex } from "../checks/story-index";
import type { CollectionName } from "../collections";
import { compareText } from "../fault";
import type { RecordOf } from "../format/story-file";
import { recordsOf, type StorySet } from "../story-set";
import type { About, CitationForm, FormOf } from "./forms";
import { groupBy } from "./group-by";
import { toIdentity } from "./identity-form";
import { toStatementForm } from "./statement-form";

export type FormsByKey = { [Name in CollectionName]: Map<string, FormOf[Name]> };

/**
 * What the database should hold of the records in `set`.
 * @param index the same records and all others they may name; of their citations all count that are
 *   in an article with one of `places`, as these are one record.
 */
export function wantedForms({
  set,
  index,
  places,
}: {
  set: StorySet;
  index: StoryIndex;
  places: ReadonlySet<string>;
}): FormsByKey {
  const language = recordsOf(index.set.story)[0]?.language ?? "und";
  return {
    story: bySlug(recordsOf(set.story)),
    articles: bySlug(recordsOf(set.articles).map((record) => toArticleForm({ record, language }))),
    parties: bySlug(recordsOf(set.parties).map(toPartyForm)),
    approvals: bySlug(
      recordsOf(set.approvals).map((record) => ({ ...record, ...toIdentity(record) })),
    ),
    deadlines: bySlug(recordsOf(set.deadlines).map(toDeadlineForm)),
    questions: bySlug(recordsOf(set.questions).map(toQuestionForm)),
    statements: bySlug(
      recordsOf(set.statements).map((record) => toStatementForm({ record, index })),
    ),
    citations: groupCitations(
      citationsOf(index.set).filter((citation) => places.has(citationKey(citation))),
    ),
  };
}

/** The key of the citations of one statement in one article. */
export function citationKey({
  statement,
  article,
}: {
  statement: string;
  article: string;
}): string {
  return `${statement}/${article}`;
}

export function groupCitations(citations: CitationForm[]): Map<string, CitationForm[]> {
  const groups = groupBy(citations, citationKey);
  for (const group of groups.values()) group.sort((a, b) => a.paragraph - b.paragraph);
  return groups;
}

function bySlug<Form extends { slug: string }>(forms: Form[]): Map<string, Form> {
  return new Map(forms.map((form) => [form.slug, form]));
}

function toArticleForm(args: {
  record: RecordOf["articles"];
  language: string;
}): FormOf["articles"] {
  const { record, language } = args;
  return {
    ...record,
    publisher: record.publisher ?? null,
    url: record.url ?? null,
    language: record.language ?? language,
    publishedBasis: record.publishedBasis ?? "stated",
    publishedNote: record.publishedNote ?? null,
    note: record.note ?? null,
    ...toIdentity(record),
  };
}

function toPartyForm(record: RecordOf["parties"]): FormOf["parties"] {
  const { shortName = record.name, jurisdiction = null } = record;
  const formerNames = (record.formerNames ?? []).map((former) => {
    return { ...former, shortName: former.shortName ?? former.name };
  });
  formerNames.sort((a, b) => compareText(a.until, b.until));
  return { ...record, shortName, jurisdiction, formerNames, ...toIdentity(record) };
}

function toDeadlineForm(record: RecordOf["deadlines"]): FormOf["deadlines"] {
  return {
    ...record,
    timeZoneBasis: record.timeZoneBasis ?? "inferred",
    timeZoneNote: record.timeZoneNote ?? null,
    consequence: record.consequence ?? null,
    ...toIdentity(record),
  };
}

/** Without a word on its accounts a question is of an older file, and was read as `exclusive`. */
function toQuestionForm(record: RecordOf["questions"]): FormOf["questions"] {
  return {
    ...record,
    about: toAbout(record.about ?? {}),
    accounts: record.accounts ?? "exclusive",
    asks: record.asks ?? null,
    positions: record.positions.map(({ slug, answer, unknown }) => {
      return { slug, answer, unknown: unknown === true ? true : null };
    }),
    ...toIdentity(record),
  };
}

function toAbout(about: NonNullable<RecordOf["questions"]["about"]>): About | null {
  if (about.bidder !== undefined) return { bidder: about.bidder };
  if (about.approval !== undefined) return { approval: about.approval };
  return about.deadline === undefined ? null : { deadline: about.deadline };
}

function citationsOf(set: StorySet): CitationForm[] {
  const inline = recordsOf(set.statements).flatMap(({ slug, citations = [] }) =>
    citations.map((citation) => toCitationForm({ statement: slug, ...citation })),
  );
  return [...inline, ...recordsOf(set.citations).map(toCitationForm)];
}

function toCitationForm(record: RecordOf["citations"]): CitationForm {
  return { ...record, quote: record.quote ?? null, translation: record.translation ?? null };
}
