import type {
  Article as ArticleData,
  BreadcrumbList,
  Claim,
  CreativeWork,
  Organization,
  Person,
  Question as QuestionData,
  Quotation,
} from "schema-dts";
import type { Deadline, DueHistory } from "@/lib/domain/board/deadline";
import { describeQuestion, type QuestionReading } from "@/lib/domain/board/question";
import type { Article, Citation, KnownDate, Party, Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress, type PageKind } from "@/lib/filters/page-address";
import { formatSpan, formatSpeaker } from "@/lib/format";

/** Where addresses begin, and the day they are read on. */
export type Site = { siteUrl: string; asOf: AskedDay };

export function breadcrumbData(
  trail: readonly { label: string; href: string }[],
  { siteUrl }: Pick<Site, "siteUrl">,
): Exclude<BreadcrumbList, string> {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: siteUrl + href,
    })),
  };
}

export function partyData(
  party: Party,
  { kind, isContested, ...site }: Site & { kind: PageKind; isContested: boolean },
): Exclude<Organization | Person, string> {
  return {
    "@type": party.role === "official" ? "Person" : "Organization",
    "@id": addressOf(kind, party.slug, site),
    name: party.name,
    ...(party.shortName === party.name ? {} : { alternateName: party.shortName }),
    description: party.description,
    ...(party.jurisdiction === null ? {} : { areaServed: party.jurisdiction }),
    ...contestedMark(isContested),
  };
}

export function articleData(article: Article, site: Site): Exclude<ArticleData, string> {
  const { slug, headline, language, publisher, url, publishedOn } = article;
  return {
    "@type": "Article",
    "@id": addressOf("articles", slug, site),
    headline,
    inLanguage: language,
    ...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
    ...(url === null ? {} : { url }),
    ...dateMember(publishedOn),
  };
}

/** The statement as a claim, and its direct speech as quotations. */
export function statementData(
  statement: Statement,
  { isContested, ...site }: Site & { isContested: boolean },
): Exclude<Claim | Quotation, string>[] {
  const { slug, headline, summary, citations, publicOn, speaker } = statement;
  const articles = [...new Map(citations.map(({ article }) => [article.slug, article])).values()];
  const claim: Claim = {
    "@type": "Claim",
    "@id": addressOf("statements", slug, site),
    name: headline,
    text: summary,
    creditText: formatSpeaker(speaker),
    appearance: articles.map((article) => articleData(article, site)),
    ...dateMember(publicOn),
    ...contestedMark(isContested),
  };
  return [claim, ...citations.flatMap((citation) => quotationData(citation, statement, site))];
}

/** What an order or a notice asks by a day. No `Event`: a deadline has no place, which an event must have. */
export function deadlineData(
  {
    deadline,
    history,
    consequences,
  }: { deadline: Deadline; history: DueHistory; consequences: string[] },
  { isContested, ...site }: Site & { isContested: boolean },
): Exclude<CreativeWork, string>[] {
  const due = history.due ?? history.steps.findLast((step) => step.due !== null)?.due;
  if (due === null || due === undefined) return [];
  const days = new Set(history.steps.flatMap((step) => step.due?.day ?? []));
  const status = history.isLifted ? "Lifted" : days.size > 1 ? "Moved" : "Set";
  return [
    {
      "@type": "CreativeWork",
      "@id": addressOf("deadlines", deadline.slug, site),
      name: deadline.title,
      description: [deadline.instrument, consequences.join("; or: ")].filter(Boolean).join(". "),
      temporalCoverage: due.isHourKnown ? due.at.toISOString() : due.day,
      creativeWorkStatus: status,
      ...contestedMark(isContested),
    },
  ];
}

/** The positions side by side as suggested answers; none is the accepted one. */
export function questionData(reading: QuestionReading, site: Site): Exclude<QuestionData, string> {
  const { question, positions, state } = reading;
  return {
    "@type": "Question",
    "@id": addressOf("questions", question.slug, site),
    name: question.title,
    text: describeQuestion(reading),
    answerCount: positions.length,
    suggestedAnswer: positions.map(({ answer, statements }) => ({
      "@type": "Answer",
      text: answer,
      citation: statements.map(({ slug }) => addressOf("statements", slug, site)),
    })),
    ...contestedMark(state === "contested"),
  };
}

function quotationData(
  { quote, translation, article, paragraph }: Citation,
  { speaker }: Statement,
  site: Site,
): Quotation[] {
  if (quote === null) return [];
  return [
    {
      "@type": "Quotation",
      text: quote,
      inLanguage: article.language,
      ...(translation === null
        ? {}
        : { workTranslation: { "@type": "Quotation" as const, text: translation } }),
      creditText: formatSpeaker(speaker),
      isPartOf: { "@id": addressOf("articles", article.slug, site) },
      position: paragraph,
    },
  ];
}

/** Schema.org takes a day, a month or a year; anything less exact is told in words instead. */
function dateMember(date: KnownDate): { datePublished: string } | { temporal: string } {
  if (/^\d{4}(-\d{2}){0,2}$/.test(date.edtf)) return { datePublished: date.edtf };
  return { temporal: formatSpan(date) };
}

function contestedMark(isContested: boolean): { keywords?: string } {
  return isContested ? { keywords: "contested" } : {};
}

function addressOf(kind: PageKind, slug: string, { siteUrl, asOf }: Site): string {
  return siteUrl + recordAddress({ kind, slug, asOf });
}
