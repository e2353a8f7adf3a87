import type { StartTag } from "./html-tag";
import { listMarkup } from "./list-markup";

const OPEN = "<head>";
const CLOSE = "</head>";

/** Links that a browser should come upon early, wherever they are written. */
const EARLY = ["stylesheet", "preload", "modulepreload", "preconnect", "dns-prefetch"];

/**
 * A page whose head has its links and descriptions in one order, behind all else. The framework writes them
 * as they become known, in another order on the first request than on later ones, and a page that says
 * the same must be the same to the byte.
 */
export function orderHead(html: string): string {
  const start = html.indexOf(OPEN);
  const end = html.indexOf(CLOSE, start);
  if (start === -1 || end === -1) return html;
  const from = start + OPEN.length;
  const head = html.slice(from, end);
  const moved = listMarkup(head).flatMap(({ tag, start: at, end: until }) =>
    tag !== null && isMoved(tag) ? [{ at, until, key: keyOf(tag, head.slice(at, until)) }] : [],
  );
  const rest = [{ until: 0 }, ...moved].map(({ until }, index) =>
    head.slice(until, moved[index]?.at ?? head.length),
  );
  const ordered = moved
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ at, until }) => head.slice(at, until));
  return html.slice(0, from) + rest.join("") + ordered.join("") + html.slice(end);
}

function isMoved({ name, attributes }: StartTag): boolean {
  if (name === "meta") return !attributes.has("charset") && attributes.get("name") !== "viewport";
  return name === "link" && !EARLY.includes(relationOf(attributes));
}

/** Links of one relation keep their order: of several feeds, readers take the first. */
function keyOf({ name, attributes }: StartTag, markup: string): string {
  return name === "link" ? `0 ${relationOf(attributes)}` : `1 ${markup}`;
}

function relationOf(attributes: ReadonlyMap<string, string>): string {
  return attributes.get("rel")?.toLowerCase() ?? "";
}
