import { parseHTML } from "linkedom";
import { type PageElement, type PageNode, parsePage } from "./page-tree";

/** The reader looks at names of classes; a longer list of them is no name. */
const MAX_ATTRIBUTE = 2_000;

/**
 * A page as the reader wants it: linkedom's document, but with the tree that a browser makes of the
 * page. (linkedom's own parser builds other trees from tables and from what is not closed.)
 * @throws {PageTooLargeError}
 */
export function documentOf(text: string): Document {
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const root = parsePage(text).find(isElement);
  if (root === undefined) return document;
  copyAttributes({ from: root, to: document.documentElement });
  for (const part of root.childNodes.filter(isElement)) {
    const to = part.tagName === "head" ? document.head : document.body;
    copyAttributes({ from: part, to });
    copyChildren({ document, from: part, to });
  }
  return document;
}

/** Without recursion: the tree is not ours. */
function copyChildren(args: { document: Document; from: PageElement; to: Element }): void {
  const { document } = args;
  const open = [{ from: args.from, to: args.to }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of next.from.childNodes) {
      if (child.nodeName === "#text" && "value" in child)
        next.to.appendChild(document.createTextNode(child.value));
      if (!isElement(child)) continue;
      const copy = document.createElement(child.tagName);
      copyAttributes({ from: child, to: copy });
      next.to.appendChild(copy);
      open.push({ from: child, to: copy });
    }
  }
}

function copyAttributes({ from, to }: { from: PageElement; to: Element }): void {
  for (const { name, value } of from.attrs) to.setAttribute(name, value.slice(0, MAX_ATTRIBUTE));
}

function isElement(node: PageNode): node is PageElement {
  return "tagName" in node;
}
