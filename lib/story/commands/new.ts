import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { decodePage } from "../draft/decode-page";
import { type DraftArticle, NO_ARTICLE } from "../draft/draft-article";
import { fetchPage, MAX_PAGE_BYTES } from "../draft/fetch-page";
import { findQuotations } from "../draft/find-quotations";
import { PageTooLargeError } from "../draft/page-too-large";
import { readPage } from "../draft/read-page";
import { slugOf } from "../draft/slug-of";
import { type NamedArticle, writeSkeleton } from "../draft/write-skeleton";
import { parseArticleText } from "../verify/article-text";
import { type Command, CouldNotRunError, EXIT } from "./command";
import { JSON_OPTION, parseOptions } from "./command-options";

const OPTIONS = {
  ...JSON_OPTION,
  headline: { type: "string" },
  published: { type: "string" },
  text: { type: "string" },
  html: { type: "string" },
  url: { type: "string" },
  to: { type: "string" },
  texts: { type: "string" },
} as const;

export const newCommand: Command = {
  name: "new",
  summary: "writes a story file to fill in for one article",
  usage: `npm run story -- new --headline "…" --published 2020-09-15 [--text FILE|--html FILE|--url URL]

Writes a commented story file for one article, ready to fill in, as drafts/SLUG.yaml. With the
article's text or page it finds headline, publisher, day and paragraphs, numbers the paragraphs, and
proposes a statement for each direct quotation. Then: check --with-database, diff, import.

  --headline "…"   word for word; may be left out when the page has one
  --published DAY  the day it came out (YYYY-MM-DD); may be left out when the page says so
  --text FILE      the text: headline, blank line, paragraphs with blank lines between
  --html FILE      the saved page
  --url URL        fetches the page: public addresses only, 3 redirects, 5 MB and 10 seconds at most
  --to FILE        where to write, instead of drafts/SLUG.yaml
  --texts DIR      also saves the article's text there, for verify; keep it out of the repository
  --json           prints one line of JSON

Exit codes: 0 done, 1 there is no article on the page or it is too large to be read, 2 could not run.`,
  run: async (args, terminal) => {
    const { values } = parseOptions({ args, options: OPTIONS });
    const read = await readSource(values).catch(refusalOfSize);
    if (read === null || read instanceof PageTooLargeError) {
      terminal.print(read?.message ?? "There is no article on this page, or none with paragraphs.");
      return EXIT.faults;
    }
    const article = nameArticle({ read, values });
    const file = values.to ?? join("drafts", `${article.slug}.yaml`);
    writeNew(file, writeSkeleton({ article, schema: schemaSeenFrom(file) }));
    if (values.texts !== undefined) saveText({ folder: values.texts, article });
    const quotations = findQuotations(article.paragraphs).length;
    const counted = { paragraphs: article.paragraphs.length, quotations };
    if (values.json) terminal.print(JSON.stringify({ ok: true, file, ...counted }));
    else
      terminal.print(`Wrote ${file}: ${counted.paragraphs} paragraphs, ${quotations} quotations.`);
    return EXIT.done;
  },
};

type Values = { [Name in keyof typeof OPTIONS]?: string | boolean | undefined } & {
  headline?: string | undefined;
  published?: string | undefined;
  text?: string | undefined;
  html?: string | undefined;
  url?: string | undefined;
};

async function readSource({ text, html, url }: Values): Promise<DraftArticle | null> {
  const given = [text, html, url].filter((source) => source !== undefined);
  if (given.length > 1) throw new CouldNotRunError("One of --text, --html and --url, not more.");
  if (url !== undefined) {
    const page = await fetchPage({ url });
    return readPage({ html: decodePage(page), url: page.url });
  }
  if (html !== undefined)
    return readPage({ html: decodePage({ bytes: readSmall(html), type: "" }), url: null });
  if (text === undefined) return NO_ARTICLE;
  const { headline, paragraphs } = parseArticleText({
    name: text,
    text: decodePage({ bytes: readSmall(text), type: "text/plain; charset=utf-8" }),
  });
  return paragraphs.length === 0 ? null : { ...NO_ARTICLE, headline, paragraphs };
}

function refusalOfSize(error: unknown): PageTooLargeError {
  if (error instanceof PageTooLargeError) return error;
  throw error;
}

function readSmall(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new CouldNotRunError(`There is no file ${file}.`);
  if (statSync(file).size > MAX_PAGE_BYTES)
    throw new CouldNotRunError(`${file} is larger than ${MAX_PAGE_BYTES} bytes.`);
  return readFileSync(file);
}

function nameArticle({ read, values }: { read: DraftArticle; values: Values }): NamedArticle {
  const headline = values.headline ?? read.headline;
  const publishedOn = values.published ?? read.publishedOn;
  if (headline === null || headline.trim() === "")
    throw new CouldNotRunError("--headline is needed: no page or text gives one.");
  if (publishedOn === null)
    throw new CouldNotRunError("--published is needed: no page says when the article came out.");
  if (!z.iso.date().safeParse(publishedOn).success)
    throw new CouldNotRunError(`--published takes a day such as 2020-09-15, not ${publishedOn}.`);
  return { ...read, slug: slugOf(headline), headline, publishedOn };
}

/** Nobody's work is overwritten. */
function writeNew(file: string, text: string): void {
  if (existsSync(file)) throw new CouldNotRunError(`${file} is there already; use --to.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: "wx" });
}

function saveText({ folder, article }: { folder: string; article: NamedArticle }): void {
  const { slug, headline, paragraphs } = article;
  writeNew(join(folder, `${slug}.txt`), `${[headline, ...paragraphs].join("\n\n")}\n`);
}

const SCHEMA = fileURLToPath(new URL("../story-file.schema.json", import.meta.url));

function schemaSeenFrom(file: string): string {
  return relative(dirname(file), SCHEMA).split(sep).join("/");
}
