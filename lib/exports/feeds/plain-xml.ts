import { escapeHtml } from "../escape-html";

/** An element's text as the library writes it: one or more CDATA sections on a line of their own. */
const SECTIONS = />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*</g;
const SECTION = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
/** XML 1.0, 2.2: what is no character there, and lone halves of a pair. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * The XML of a feed with its texts escaped and nothing around them, as readers that know no CDATA and
 * validators want it; what XML forbids is left out, since one such character would cost everybody the feed.
 */
export function plainXml(xml: string): string {
  return xml
    .replace(FORBIDDEN, "")
    .replace(SECTIONS, (_, sections: string) => `>${escapeHtml(sections.replace(SECTION, "$1"))}<`);
}
