/** Elements whose content is text to the browser, whatever it looks like. */
const RAW_TEXT: ReadonlySet<string> = new Set([
  "style",
  "textarea",
  "title",
  "iframe",
  "noembed",
  "xmp",
]);

const SCRIPT_MARK = /<!--|-->|<(\/?)script(?=[\s/>])/gi;

/**
 * Where the content of a raw-text element that begins at `from` ends: the position of its end tag.
 * `null` when `name` is no such element, or when it is never closed.
 */
export function rawTextEnd(html: string, name: string, from: number): number | null {
  if (name === "script") return scriptEnd(html, from);
  if (!RAW_TEXT.has(name)) return null;
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? null;
}

/**
 * Inside a script, `<!--` followed by `<script` hides the next `</script` from the browser ("script data
 * double escaped state", HTML, section 13.2.5.27); what hides it there must hide it here.
 */
function scriptEnd(html: string, from: number): number | null {
  SCRIPT_MARK.lastIndex = from;
  let isEscaped = false;
  let isDoubleEscaped = false;
  for (let mark = SCRIPT_MARK.exec(html); mark !== null; mark = SCRIPT_MARK.exec(html)) {
    if (mark[0] === "<!--") {
      isEscaped = true;
      // The two dashes may also be the first two of `-->`: `<!-->` opens and closes.
      SCRIPT_MARK.lastIndex -= 2;
    } else if (mark[0] === "-->") {
      isEscaped = isDoubleEscaped = false;
    } else if (mark[1] === "") {
      isDoubleEscaped = isEscaped;
    } else {
      if (!isDoubleEscaped) return mark.index;
      isDoubleEscaped = false;
    }
  }
  return null;
}
