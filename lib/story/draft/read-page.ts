import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { joinLines } from "../verify/article-text";
import { isReadable } from "./page-size";
import type { DraftArticle } from "./draft-article";

/**
 * The article of a web page, as Firefox's reader view finds it: headline, publisher, day, language and
 * paragraphs.
 * @returns null when there is none on the page.
 */
export function readPage({ html, url }: { html: string; url: string | null }): DraftArticle | null {
  if (!isReadable(html)) return null;
  const { document } = parseHTML(html);
  const language = document.documentElement?.getAttribute("lang") ?? null;
  const day = dayOf(document);
  const heading = textOrNull(document.querySelector("h1")?.textContent);
  const article = new Readability(document).parse();
  if (article === null) return null;
  const paragraphs = paragraphsOf(article.content ?? "");
  if (paragraphs.length === 0) return null;
  return {
    headline: headlineOf({ title: textOrNull(article.title), heading }),
    publisher: textOrNull(article.siteName),
    url,
    language: textOrNull(language ?? article.lang),
    publishedOn: toDay(article.publishedTime) ?? day,
    paragraphs,
  };
}

/** Blocks of text, in their order; a block that only holds others is not counted. */
function paragraphsOf(content: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  const blocks = [...document.querySelectorAll("p, li, blockquote, pre")];
  return blocks
    .filter((block) => block.querySelector("p, li, blockquote, pre") === null)
    .map((block) => joinLines(block.textContent ?? ""))
    .filter((text) => text !== "");
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
