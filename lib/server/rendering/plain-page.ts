import { placeOfMark } from "../../set-aside";
import { orderHead } from "./head-order";
import type { StartTag } from "./html-tag";
import { listMarkup, type Markup } from "./list-markup";

/** Says on `<html>` that the page is a document: it works without the framework's client runtime. */
const DOCUMENT = "data-document";
/** Says on any element that the page answers for this request only: it names a fault in the address. */
const UNCACHEABLE = "data-uncacheable";
/** Says on any element that what the address named was taken back. */
const GONE = "data-gone";
/** Next's page without content, which only its client runtime would fill. */
const EMPTY_SHELL = "__next_error__";

/** A page in pieces: its text, links to style sheets, and what was drawn apart from it, as it is sent. */
export type Piece = string | StyleLink | Buffer;
export type StyleLink = Readonly<{ address: string; markup: string }>;

export type PlainPage = Readonly<{
  pieces: readonly Piece[];
  isDocument: boolean;
  isCacheable: boolean;
  isGone: boolean;
  isEmptyShell: boolean;
  /** The HTTP date of the past state that the page says it is; null for the present one. */
  moment: string | null;
  /** Path and query of where the record is that this address names; null when it is here. */
  movedTo: string | null;
}>;

/**
 * Reads what a complete page says about itself. If it is a document, the framework's scripts, flight data
 * and script preloads are taken out, and the comments that only hydration reads. What stays is listed, so
 * whatever the framework may think of next goes too; should this ever not recognise a script, the page
 * still works, only heavier.
 * @param drawn what was set aside while the page was made, in UTF-8: markup of ours that is looked into
 * for what it says of the page, and taken as it is
 */
export function plainPage(written: string, drawn: readonly Buffer[] = []): PlainPage {
  const html = orderHead(written);
  const markups = listMarkup(html);
  const tags = markups.flatMap(({ tag }) => tag ?? []);
  const root = tags.find(({ name }) => name === "html")?.attributes;
  const isDocument = root?.has(DOCUMENT) ?? false;
  const says = (attribute: string) =>
    tags.some(({ attributes }) => attributes.has(attribute)) ||
    drawn.some((part) => part.includes(` ${attribute}="`));
  return {
    pieces: cut(html, markups, { isDocument, drawn }),
    isDocument,
    isCacheable: !says(UNCACHEABLE),
    isGone: says(GONE),
    isEmptyShell: root?.get("id") === EMPTY_SHELL,
    moment: momentOf(tags),
    movedTo: targetOf(tags),
  };
}

/** Header values are taken only in the one form of HTTP dates. */
function momentOf(tags: readonly StartTag[]): string | null {
  const meta = tags.find(({ attributes }) => attributes.get("name") === "memento-datetime");
  const date = meta?.attributes.get("content") ?? "";
  return /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(date) ? date : null;
}

/** Only ever a page of this site. */
function targetOf(tags: readonly StartTag[]): string | null {
  const meta = tags.find(({ attributes }) => attributes.get("name") === "moved-to");
  const target = meta?.attributes.get("content") ?? "";
  return /^\/[a-z]+\/[a-z0-9-]+(?:\?asof=[\w-]+)?$/.test(target) ? target : null;
}

type Cut = { isDocument: boolean; drawn: readonly Buffer[] };

function cut(html: string, markups: readonly Markup[], { isDocument, drawn }: Cut): Piece[] {
  const pieces: Piece[] = [];
  let cutTo = 0;
  for (const markup of markups) {
    const replacement =
      drawnPart(html, markup, drawn) ?? (isDocument ? plainForm(html, markup) : null);
    if (replacement === null) continue;
    pieces.push(html.slice(cutTo, markup.start), replacement);
    cutTo = markup.end;
  }
  return [...pieces, html.slice(cutTo)];
}

/** What stands for a markup in a document; null when it stays. */
function plainForm(html: string, markup: Markup): Piece | null {
  return isDropped(markup) ? "" : styleLink(html, markup);
}

function drawnPart(html: string, { start, end, tag }: Markup, drawn: readonly Buffer[]) {
  if (tag !== null || drawn.length === 0) return null;
  const place = placeOfMark(html.slice(start, end));
  return place === null ? null : (drawn[place] ?? null);
}

function isDropped({ tag }: Markup): boolean {
  if (tag === null) return true;
  return tag.name === "script" ? !isOurScript(tag) : isScriptPreload(tag);
}

/** Only what the build made and what holds for every medium may be put into the page. */
function styleLink(html: string, { start, end, tag }: Markup): StyleLink | null {
  if (tag?.name !== "link" || tag.attributes.get("rel")?.toLowerCase() !== "stylesheet")
    return null;
  const address = tag.attributes.get("href") ?? "";
  if (!address.startsWith("/_next/static/") || tag.attributes.has("media")) return null;
  return { address, markup: html.slice(start, end) };
}

function isOurScript({ attributes }: StartTag): boolean {
  const type = attributes.get("type")?.toLowerCase();
  if (type === "application/ld+json") return !attributes.has("src");
  return type === "module" && isOurModule(attributes.get("src"));
}

function isScriptPreload({ name, attributes }: StartTag): boolean {
  if (name !== "link") return false;
  const relations = attributes.get("rel")?.toLowerCase().split(/\s+/) ?? [];
  if (relations.includes("modulepreload")) return !isOurModule(attributes.get("href"));
  if (!relations.includes("preload") && !relations.includes("prefetch")) return false;
  return attributes.get("as")?.toLowerCase() === "script";
}

function isOurModule(address: string | undefined): boolean {
  return address?.startsWith("/elements/") ?? false;
}
