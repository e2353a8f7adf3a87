import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, parse } from "parse5";
import { PageTooLargeError } from "./page-too-large";

/** A page of more elements is no article; the reader would take minutes over it. */
export const MAX_ELEMENTS = 40_000;
/** Nor is one nested deeper: what a reader does grows with the square of it. */
export const MAX_DEPTH = 500;

export type PageNode = DefaultTreeAdapterMap["childNode"];
export type PageElement = DefaultTreeAdapterMap["element"];

/**
 * The tree a browser makes of a page (HTML 13.2.6), without what holds no text of an article:
 * scripts (but for data about the page), style sheets, templates, drawings. Depth and
 * size are those of the tree, counted while it grows.
 * @throws {PageTooLargeError} when it is too large or too deep to be read in a second or two.
 */
export function parsePage(text: string): PageNode[] {
  let elements = 0;
  let depth = 0;
  const tree = parse(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...args) => {
        if (isKept(defaultTreeAdapter.createElement(...args))) elements += 1;
        if (elements > MAX_ELEMENTS)
          throw new PageTooLargeError(`it has more than ${MAX_ELEMENTS} elements`);
        return defaultTreeAdapter.createElement(...args);
      },
      onItemPush: (item) => {
        if (isDrawing(item)) return;
        depth += 1;
        if (depth > MAX_DEPTH)
          throw new PageTooLargeError(`its elements are nested more than ${MAX_DEPTH} deep`);
      },
      onItemPop: (item) => {
        if (!isDrawing(item)) depth -= 1;
      },
      appendChild: (parent, node) => {
        if (isKept(node) && !isDrawing(parent)) defaultTreeAdapter.appendChild(parent, node);
      },
      insertBefore: (parent, node, before) => {
        if (isKept(node)) defaultTreeAdapter.insertBefore(parent, node, before);
      },
    },
  });
  return tree.childNodes;
}

function isKept(node: DefaultTreeAdapterMap["node"]): boolean {
  if (!("tagName" in node)) return true;
  if (isDrawing(node) || node.tagName === "style" || node.tagName === "template") return false;
  return node.tagName !== "script" || isDataAboutPage(node);
}

function isDrawing(node: DefaultTreeAdapterMap["node"]): boolean {
  return "namespaceURI" in node && node.namespaceURI === html.NS.SVG;
}

/** Schema.org's data, from which the reader takes headline, publisher and day. */
function isDataAboutPage({ attrs }: PageElement): boolean {
  return attrs.some(({ name, value }) => name === "type" && value === "application/ld+json");
}
