import { ATTRIBUTION_WORDING, STATEMENT_KIND_WORDING, type Citation } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import { formatOrigin, formatSpan, formatSpeaker } from "@/lib/format";
import { escapeHtml } from "../escape-html";
import type { Entry, Frame } from "../timeline-document";

type Place = Pick<Frame, "siteUrl" | "asOf">;

/** An entry as HTML for feed readers: summary, quotations, who says so, when, and what is contested. */
export function entryHtml({ statement, contested }: Entry, place: Place): string {
  const { citations, kind, attribution, speaker, origin, occurredOn } = statement;
  const quotes = citations.flatMap(quotationHtml);
  const unquoted = citations
    .filter(({ quote }) => quote === null)
    .map(({ article, paragraph }) => passage(article.headline, paragraph));
  const told = unquoted.length === 0 ? [] : [`<p>Source: ${unquoted.join("; ")}.</p>`];
  const source = [
    STATEMENT_KIND_WORDING[kind].label,
    formatSpeaker(speaker),
    ATTRIBUTION_WORDING[attribution].label,
    `origin: ${formatOrigin(origin)}`,
    formatSpan(occurredOn),
  ];
  return [
    `<p>${escapeHtml(statement.summary)}</p>`,
    ...quotes,
    ...told,
    `<p>${source.map(escapeHtml).join(" · ")}</p>`,
    ...contested.map((reading) => contestedHtml(reading.question, place)),
  ].join("\n");
}

function quotationHtml({ quote, translation, article, paragraph }: Citation): string[] {
  if (quote === null) return [];
  const meant = translation === null ? "" : ` In translation: “${escapeHtml(translation)}”`;
  const place = passage(article.headline, paragraph);
  return [`<blockquote>“${escapeHtml(quote)}”${meant} (${place})</blockquote>`];
}

/** Says that sources disagree on a question, and leads to its positions. */
export function contestedHtml(question: { slug: string; title: string }, place: Place): string {
  const { slug, title } = question;
  const path = recordAddress({ kind: "questions", slug, asOf: place.asOf });
  return `<p>Contested: <a href="${escapeHtml(place.siteUrl + path)}">${escapeHtml(title)}</a></p>`;
}

function passage(headline: string, paragraph: number): string {
  return `${escapeHtml(headline)}, paragraph ${paragraph}`;
}
