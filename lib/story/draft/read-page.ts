import { Readability } from "@mozilla/readability";
import { joinLines } from "../verify/article-text";
import type { DraftArticle } from "./draft-article";
import { withLeftOutProse } from "./left-out-prose";
import { documentOf } from "./page-document";
import { PageTooLargeError } from "./page-too-large";
import { textBlocks } from "./text-blocks";
import { withinMilliseconds } from "./within-milliseconds";

/** Whoever drafts a story waits for it. */
const MOST_MS = 3_500;

/**
 * The article of a web page, as Firefox's reader view finds it: headline, publisher, day, language and
 * every block of its text.
 * @returns null when there is none on the page.
 * @throws {PageTooLargeError} when the page is too large, too deep or takes too long to be read.
 */
export function readPage(page: { html: string; url: string | null }): DraftArticle | null {
  const inTime = withinMilliseconds({ most: MOST_MS, work: () => readArticle(page) });
  if (inTime.done) return inTime.value;
  throw new PageTooLargeError(`reading it takes longer than ${MOST_MS / 1_000} seconds`);
}

function readArticle({ html, url }: { html: string; url: string | null }): DraftArticle | null {
  const document = documentOf(html);
  const language = document.documentElement.getAttribute("lang");
  const day = dayOf(document);
  const heading = textOrNull(document.querySelector("h1")?.textContent);
  const page = document.body.cloneNode(true) as Element;
  const article = new Readability<Node>(document, { serializer: (content) => content }).parse();
  if (article?.content == null) return null;
  const kept = textBlocks(article.content as Element).map(({ text }) => text);
  const headline = headlineOf({ title: textOrNull(article.title), heading });
  const paragraphs = withoutHeadline({ blocks: withLeftOutProse({ page, kept }), headline });
  if (paragraphs.length === 0) return null;
  return {
    headline,
    publisher: textOrNull(article.siteName),
    url,
    language: textOrNull(language ?? article.lang),
    publishedOn: toDay(article.publishedTime) ?? day,
    paragraphs,
  };
}

/** A headline that is printed above the article is no paragraph of it. */
function withoutHeadline(args: { blocks: string[]; headline: string | null }): string[] {
  const [first, ...rest] = args.blocks;
  return first !== undefined && first === args.headline ? rest : args.blocks;
}

function dayOf(document: Document): string | null {
  const meta = document.querySelector(
    'meta[property="article:published_time"], meta[name="date"], meta[itemprop="datePublished"]',
  );
  const time = document.querySelector("article time[datetime], time[datetime]");
  return toDay(meta?.getAttribute("content")) ?? toDay(time?.getAttribute("datetime"));
}

/** The day as it is written, in whatever zone that was; never a day computed into another zone. */
function toDay(instant: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(instant ?? "")?.[0] ?? null;
}

/** Titles of pages go on with the name of the site, which is no part of the headline. */
function headlineOf({ title, heading }: { title: string | null; heading: string | null }) {
  return heading !== null && (title === null || title.startsWith(heading)) ? heading : title;
}

function textOrNull(text: string | null | undefined): string | null {
  const line = joinLines(text ?? "");
  return line === "" ? null : line;
}
