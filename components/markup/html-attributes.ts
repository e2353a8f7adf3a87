/** What JSX says of an element. */
export type Props = Readonly<Record<string, unknown>>;

/** Attributes that stand in HTML as they stand in JSX. */
const SAME_NAME = new Set(
  (
    "id href title name type lang dir role scope value content dateTime action method d x y r cx cy " +
    "x1 x2 y1 y2 rx ry width height fill stroke offset transform viewBox preserveAspectRatio points " +
    "patternUnits patternTransform autoComplete maxLength placeholder popover popoverTarget " +
    "popoverTargetAction rel colSpan cite"
  ).split(" "),
);
const OTHER_NAME: ReadonlyMap<string, string> = new Map([
  ["className", "class"],
  ["tabIndex", "tabindex"],
  ["htmlFor", "for"],
  ["strokeWidth", "stroke-width"],
  ["strokeDasharray", "stroke-dasharray"],
  ["strokeLinejoin", "stroke-linejoin"],
  ["strokeLinecap", "stroke-linecap"],
  ["pointerEvents", "pointer-events"],
  ["textAnchor", "text-anchor"],
  ["paintOrder", "paint-order"],
  ["stopColor", "stop-color"],
  ["stopOpacity", "stop-opacity"],
  ["fillOpacity", "fill-opacity"],
]);
const FLAGS = new Set(["required", "disabled", "open", "hidden", "checked"]);
const NOT_ATTRIBUTES = new Set(["children", "dangerouslySetInnerHTML", "suppressHydrationWarning"]);
const LEADS_SOMEWHERE = new Set(["href", "action"]);

/** What React writes behind all others, in this order. */
const WRITTEN_LAST: ReadonlyMap<string, readonly string[]> = new Map([
  ["input", ["name", "defaultChecked", "value", "defaultValue"]],
  ["form", ["action", "method"]],
  ["button", ["name"]],
]);
const NONE: readonly string[] = [];

/**
 * The attributes of a start tag, each with a space before it.
 * @returns null when React must see to them
 */
export function attributesOf(name: string, props: Props): string | null {
  const last = WRITTEN_LAST.get(name) ?? NONE;
  let attributes = "";
  for (const key in props) {
    if (NOT_ATTRIBUTES.has(key) || last.includes(key)) continue;
    const attribute = attributeOf(key, props[key]);
    if (attribute === null) return null;
    attributes += attribute;
  }
  if ("value" in props && "defaultValue" in props) return null;
  for (const key of last) {
    const attribute = attributeOf(FIRST_STATE.get(key) ?? key, props[key]);
    if (attribute === null) return null;
    attributes += attribute;
  }
  return attributes;
}

/** What a field holds at first is what it holds in the HTML. */
const FIRST_STATE: ReadonlyMap<string, string> = new Map([
  ["defaultChecked", "checked"],
  ["defaultValue", "value"],
]);

function attributeOf(key: string, value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (FLAGS.has(key)) return value === true ? ` ${key}=""` : value === false ? "" : null;
  const isFreeForm = key.startsWith("data-") || key.startsWith("aria-");
  const name = isFreeForm || SAME_NAME.has(key) ? key : OTHER_NAME.get(key);
  if (name === undefined) return null;
  if (typeof value === "boolean" && !isFreeForm) return null;
  if (typeof value === "object" || typeof value === "function" || typeof value === "symbol")
    return null;
  const text = String(value);
  if (LEADS_SOMEWHERE.has(key) && !/^(?:[/?#]|https?:)/.test(text)) return null;
  return ` ${name}="${escapeText(text)}"`;
}

const SPECIAL = /["'&<>]/;

/** For text and for attributes, as React escapes both. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
