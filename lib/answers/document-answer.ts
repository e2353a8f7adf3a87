import "server-only";
import type { Frame } from "@/lib/exports/timeline-document";

type Document = {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
  frame: Pick<Frame, "asOf">;
  /** Offered as a file of this name. */
  filename?: string;
  /** Web links (RFC 8288). */
  links?: readonly { href: string; rel: string; type?: string }[];
};

/** A finished document, open to readers of any origin; with a day in its address no clock is in it. */
export function documentAnswer({ body, type, frame, filename, links = [] }: Document): Response {
  const headers = new Headers({
    "content-type": type,
    "access-control-allow-origin": "*",
  });
  if (frame.asOf !== null && frame.asOf !== "today") headers.set("x-clock", "none");
  if (filename !== undefined)
    headers.set("content-disposition", `attachment; filename="${filename}"`);
  if (links.length > 0) headers.set("link", links.map(writeLink).join(", "));
  return new Response(body, { headers });
}

function writeLink({ href, rel, type }: { href: string; rel: string; type?: string }): string {
  return `<${href}>; rel="${rel}"${type === undefined ? "" : `; type="${type}"`}`;
}
