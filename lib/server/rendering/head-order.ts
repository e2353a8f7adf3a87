import type { StartTag } from "./html-tag";
import { listMarkup } from "./list-markup";

const OPEN = "<head>";
const CLOSE = "</head>";

/** Links that a browser should come upon early, wherever they are written. */
const EARLY = ["stylesheet", "preload", "modulepreload", "preconnect", "dns-prefetch"];

type Part = { at: number; until: number; tag: StartTag; key: string };

/**
 * A page whose head has its parts in one order: character set and viewport, title and descriptions (link
 * previews read only the beginning of a page), styles and scripts, links. The framework writes them as they
 * become known, in another order on the first request than on later ones, and a page that says the same must
 * be the same to the byte.
 */
export function orderHead(html: string): string {
  const start = html.indexOf(OPEN);
  const end = html.indexOf(CLOSE, start);
  if (start === -1 || end === -1) return html;
  const from = start + OPEN.length;
  const head = html.slice(from, end);
  const parts = listMarkup(head).flatMap(({ tag, start: at, end: until }): Part[] => {
    if (tag === null) return [];
    const whole = tag.name === "title" ? endOfTitle(head, until) : until;
    return [{ at, until: whole, tag, key: keyOf(tag, head.slice(at, whole)) }];
  });
  const take = (isOf: (tag: StartTag) => boolean) => parts.filter(({ tag }) => isOf(tag));
  const [setUp, words, links] = [take(isSetUp), take(isWords), take(isLateLink)];
  const moved = new Set([...setUp, ...words, ...links]);
  const text = (some: readonly Part[]) =>
    some
      .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
      .map(({ at, until }) => head.slice(at, until))
      .join("");
  const ordered = text(setUp) + text(words) + without(head, moved) + text(links);
  return html.slice(0, from) + ordered + html.slice(end);
}

/** What stays where it is. */
function without(head: string, moved: ReadonlySet<Part>): string {
  const cuts = [...moved].toSorted((a, b) => a.at - b.at);
  return [{ until: 0 }, ...cuts]
    .map(({ until }, index) => head.slice(until, cuts[index]?.at ?? head.length))
    .join("");
}

/** Behind its end tag, or where its text ends when it has none. */
function endOfTitle(head: string, textEnd: number): number {
  return head.startsWith("</title", textEnd) ? head.indexOf(">", textEnd) + 1 || textEnd : textEnd;
}

function isSetUp({ name, attributes }: StartTag): boolean {
  return name === "meta" && (attributes.has("charset") || attributes.get("name") === "viewport");
}

function isWords(tag: StartTag): boolean {
  return tag.name === "title" || (tag.name === "meta" && !isSetUp(tag));
}

function isLateLink({ name, attributes }: StartTag): boolean {
  return name === "link" && !EARLY.includes(relationOf(attributes));
}

/** Links of one relation keep their order: of several feeds, readers take the first. */
function keyOf({ name, attributes }: StartTag, markup: string): string {
  if (name === "link") return relationOf(attributes);
  return name === "title" || attributes.has("charset") ? "" : markup;
}

function relationOf(attributes: ReadonlyMap<string, string>): string {
  return attributes.get("rel")?.toLowerCase() ?? "";
}
