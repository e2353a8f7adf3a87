import { readStartTag, type StartTag } from "./html-tag";
import { rawTextEnd } from "./raw-text-end";

/** A tag with what belongs to it (a script's content and end tag), or a comment: then `tag` is null. */
export type Markup = { start: number; end: number; tag: StartTag | null };

/** Every tag and comment of a text, from its start to its end. */
export function listMarkup(html: string): Markup[] {
  const markups: Markup[] = [];
  for (let at = html.indexOf("<"); at !== -1;) {
    const markup = readMarkup(html, at);
    if (markup !== null) markups.push(markup);
    at = html.indexOf("<", markup?.end ?? at + 1);
  }
  return markups;
}

function readMarkup(html: string, start: number): Markup | null {
  if (html.startsWith("<!--", start)) return readComment(html, start);
  const tag = readStartTag(html, start);
  if (tag === null) return null;
  if (tag.name === "script") return readScript(html, tag);
  return { start, end: rawTextEnd(html, tag.name, tag.end) ?? tag.end, tag };
}

function readComment(html: string, start: number): Markup | null {
  const abrupt = /^<!--(-?>)/.exec(html.slice(start, start + 6));
  if (abrupt !== null) return { start, end: start + abrupt[0].length, tag: null };
  const close = html.indexOf("-->", start + 4);
  return close === -1 ? null : { start, end: close + 3, tag: null };
}

/** A script that never ends is left alone: dropping the rest of a page would be worse than a script. */
function readScript(html: string, tag: StartTag): Markup | null {
  const contentEnd = rawTextEnd(html, "script", tag.end) ?? html.length;
  const end = html.indexOf(">", contentEnd) + 1;
  return end === 0 ? null : { start: tag.start, end, tag };
}
