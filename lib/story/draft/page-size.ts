/** A page of more tags is no article; the reader would take minutes over it. */
const MAX_TAGS = 40_000;
/** Nor is one nested deeper: what a reader does grows with the square of it. */
const MAX_DEPTH = 500;

/** Elements that often have no end tag (HTML 13.1.2, and drawings): they open no level to be closed. */
const UNCLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|option|path|use|circle|rect|line|polygon)$/i;

/** Whether a page is small and flat enough to be read in a second or two. */
export function isReadable(html: string): boolean {
  let tags = 0;
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,40})?/gi)) {
    tags += 1;
    if (name !== "" && !UNCLOSED.test(name)) depth += slash === "/" ? -1 : 1;
    if (tags > MAX_TAGS || depth > MAX_DEPTH) return false;
  }
  return true;
}
