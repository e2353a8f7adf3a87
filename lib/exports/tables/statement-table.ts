import { stringify } from "csv-stringify/sync";
import { originSlug } from "@/lib/domain/sources";
import type { KnownDate, Statement } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import { formatOrigin, formatSpeaker } from "@/lib/format";
import type { Entry, TimelineDocument } from "../timeline-document";

type Table = Pick<TimelineDocument, "entries" | "siteUrl" | "asOf" | "readingDay">;
type Row = Record<string, string | number>;

/** The columns of the table, in order; lists within a cell stand between semicolons. */
export const STATEMENT_COLUMNS = [
  "slug",
  "headline",
  "summary",
  "kind",
  "attribution",
  "speaker",
  "origin",
  "origin_slug",
  "parties",
  ...dateColumns("occurred"),
  ...dateColumns("public"),
  "recorded_at",
  "updated_at",
  "articles",
  "passages",
  "quotations",
  "translations",
  "moves",
  "positions",
  "contested",
  "contested_questions",
  "as_of",
  "url",
] as const;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet opens safely: UTF-8 with its mark, and a cell
 * that would be taken for a formula gets an apostrophe before it.
 * @param isRest the rows go on where another table ended.
 */
export function toCsv(document: Table, { isRest = false } = {}): string {
  return stringify(
    document.entries.map((entry) => toRow(entry, document)),
    {
      bom: !isRest,
      header: !isRest,
      columns: [...STATEMENT_COLUMNS],
      record_delimiter: "windows",
      escape_formulas: true,
    },
  );
}

function toRow({ statement, contested, updatedAt }: Entry, document: Omit<Table, "entries">): Row {
  const { slug, citations } = statement;
  const quotes = citations.flatMap(({ quote }) => quote ?? []);
  const translations = citations.flatMap(({ translation }) => translation ?? []);
  return {
    slug,
    headline: statement.headline,
    summary: statement.summary,
    kind: statement.kind,
    attribution: statement.attribution,
    speaker: formatSpeaker(statement.speaker),
    origin: formatOrigin(statement.origin),
    origin_slug: originSlug(statement.origin),
    parties: list(statement.parties.map((party) => party.slug)),
    ...dateCells("occurred", statement.occurredOn),
    ...dateCells("public", statement.publicOn),
    recorded_at: statement.recordedAt.toISOString(),
    updated_at: updatedAt.toISOString(),
    articles: list([...new Set(citations.map(({ article }) => article.slug))]),
    passages: list(citations.map(({ article, paragraph }) => `${article.slug}#${paragraph}`)),
    quotations: spoken(quotes),
    translations: spoken(translations),
    moves: list(movesOf(statement)),
    positions: list(statement.positions.map(({ question, position }) => `${question}=${position}`)),
    contested: contested.length === 0 ? 0 : 1,
    contested_questions: list(contested.map(({ question }) => question.slug)),
    as_of: document.readingDay,
    url: document.siteUrl + recordAddress({ kind: "statements", slug, asOf: document.asOf }),
  };
}

function spoken(words: readonly string[]): string {
  return words.map((text) => `“${text}”`).join("\n");
}

function movesOf({ bidMoves, approvalMoves, deadlineMoves }: Statement): string[] {
  return [
    ...bidMoves.map(({ bidder, stage }) => `${bidder}=${stage}`),
    ...approvalMoves.map(({ approval, stage }) => `${approval}=${stage}`),
    ...deadlineMoves.map(({ deadline, action, due }) =>
      due === null ? `${deadline}=${action}` : `${deadline}=${action} ${due}`,
    ),
  ];
}

function dateColumns(name: string) {
  return ["on", "earliest", "latest", "basis", "note"].map((part) => `${name}_${part}`);
}

function dateCells(name: string, { edtf, earliest, latest, basis, note }: KnownDate): Row {
  return {
    [`${name}_on`]: edtf,
    [`${name}_earliest`]: earliest ?? "",
    [`${name}_latest`]: latest,
    [`${name}_basis`]: basis,
    [`${name}_note`]: note ?? "",
  };
}

function list(values: readonly string[]): string {
  return values.join("; ");
}
