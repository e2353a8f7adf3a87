import { createRequire } from "node:module";
import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import type * as ReactDomServer from "react-dom/server";
import { attributesOf, escapeText, type Props } from "./html-attributes";

/** React's own static renderer, which Next keeps from server components by its name alone. */
const { renderToStaticMarkup } = createRequire(import.meta.url)(
  "react-dom/server",
) as typeof ReactDomServer;

type Component = (props: Props) => ReactNode | Promise<ReactNode>;

/** The page so far; what is still being fetched fills its own place later. */
type Drawing = { pieces: string[]; waits: Promise<void>[] };

const VOID = new Set(["br", "hr", "input", "wbr"]);
/** Elements that React treats in its own way. */
const LEFT_TO_REACT = new Set(
  (
    "html head body base link meta script style template noscript select option textarea pre listing " +
    "img picture source video audio iframe object embed param track col area keygen menuitem"
  ).split(" "),
);

/**
 * Draws React elements to the HTML that React's own `renderToStaticMarkup` draws, without what it keeps for
 * hydration and suspending, which was half of the garbage of a page. Async components are drawn too, side
 * by side. Whatever is not sure to come out the same is handed to React: an attribute that is not listed
 * here, an address that is no plain one, an element with rules of its own.
 * @throws what a component throws or rejects with
 */
export async function drawMarkup(node: ReactNode): Promise<string> {
  const drawing: Drawing = { pieces: [], waits: [] };
  draw(node, drawing);
  if (drawing.waits.length > 0) await Promise.all(drawing.waits);
  return drawing.pieces.join("");
}

function draw(node: ReactNode | Promise<ReactNode>, drawing: Drawing): void {
  if (typeof node === "string") drawing.pieces.push(escapeText(node));
  else if (typeof node === "number" || typeof node === "bigint") drawing.pieces.push(String(node));
  else if (node === null || node === undefined || typeof node === "boolean") return;
  else if (isValidElement<Props>(node)) drawElement(node, drawing);
  else if (node instanceof Promise) drawLater(node, drawing);
  else for (const child of node as Iterable<ReactNode>) draw(child, drawing);
}

function drawLater(node: Promise<ReactNode>, { pieces, waits }: Drawing): void {
  const place = pieces.push("") - 1;
  waits.push(
    node.then(async (ready) => {
      pieces[place] = await drawMarkup(ready);
    }),
  );
}

function drawElement(element: ReactElement<Props>, drawing: Drawing): void {
  const { type, props } = element;
  if (typeof type === "string") drawTag(element, type, drawing);
  else if (type === (Fragment as unknown)) draw(props["children"] as ReactNode, drawing);
  else if (isFunctionComponent(type)) draw(type(props), drawing);
  else drawing.pieces.push(renderToStaticMarkup(element));
}

function isFunctionComponent(type: unknown): type is Component {
  return typeof type === "function" && type.prototype?.isReactComponent === undefined;
}

function drawTag(element: ReactElement<Props>, name: string, drawing: Drawing): void {
  const { props } = element;
  const attributes = LEFT_TO_REACT.has(name) ? null : attributesOf(name, props);
  if (attributes === null) {
    drawing.pieces.push(renderToStaticMarkup(element));
    return;
  }
  const { pieces } = drawing;
  if (VOID.has(name)) {
    pieces.push("<", name, attributes, "/>");
    return;
  }
  pieces.push("<", name, attributes, ">");
  const raw = props["dangerouslySetInnerHTML"] as { __html: string } | undefined;
  if (raw === undefined) draw(props["children"] as ReactNode, drawing);
  else pieces.push(raw.__html);
  pieces.push("</", name, ">");
}
