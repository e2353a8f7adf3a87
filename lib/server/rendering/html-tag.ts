/** A start tag as it stands in the text: `start` is its `<`, `end` is just behind its `>`. */
export type StartTag = Readonly<{
  name: string;
  start: number;
  end: number;
  attributes: ReadonlyMap<string, string>;
}>;

const NAME = /[a-z][^\s/>]*/iy;
/** A name, and a value in double quotes, single quotes or none (HTML, section 13.1.2.3). */
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;
const TAG_END = /[\s/]*>/y;

/** The start tag at `start`, which holds a `<`; null when none begins there or it never ends. */
export function readStartTag(html: string, start: number): StartTag | null {
  const name = matchAt(NAME, html, start + 1)?.[0];
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  let position = start + 1 + name.length;
  for (;;) {
    const end = matchAt(TAG_END, html, position);
    if (end !== null) {
      return { name: name.toLowerCase(), start, end: position + end[0].length, attributes };
    }
    const attribute = matchAt(ATTRIBUTE, html, position);
    if (attribute === null) return null;
    addAttribute(attributes, attribute);
    position += attribute[0].length;
  }
}

/** The first of two equal names counts, as in the browser. */
function addAttribute(attributes: Map<string, string>, match: RegExpExecArray): void {
  const [, name = "", double, single, bare] = match;
  const key = name.toLowerCase();
  if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? "");
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
