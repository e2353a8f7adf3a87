import type { Rendered } from "./collected-response";
import { PART_LENGTHS, splitParts } from "./answer-parts";
import { plainPage, type PlainPage } from "./plain-page";

/** What a renderer wrote; `page` is null for all that is not HTML. */
export type RenderedPage = Rendered & { type: string; page: PlainPage | null };

/** The body of a redirect is for nobody: Next writes a page of scripts there. */
export function readRendered(rendered: Rendered): RenderedPage {
  if (isRedirect(rendered.status)) return emptyRedirect(rendered);
  const type = rendered.headers.get("content-type") ?? "text/plain; charset=utf-8";
  if (!type.startsWith("text/html")) return { ...rendered, type, page: null };
  const [html, ...drawn] = splitParts(rendered.body, rendered.headers.get(PART_LENGTHS));
  return { ...rendered, type, page: plainPage(html?.toString("utf8") ?? "", drawn) };
}

/** The address has changed for good. */
export function redirectTo(location: string): RenderedPage {
  return emptyRedirect({
    status: 301,
    headers: new Map([["location", location]]),
    body: Buffer.alloc(0),
  });
}

function emptyRedirect({ status, headers }: Rendered): RenderedPage {
  const location = new Map([["location", headers.get("location") ?? "/"]]);
  return { status, headers: location, body: Buffer.alloc(0), type: "text/plain", page: null };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
