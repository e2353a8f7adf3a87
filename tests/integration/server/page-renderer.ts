import type { Renderer } from "@/lib/server/rendering/render-page";

type Page = { html?: string; type?: string; status?: number; headers?: Record<string, string> };

export type CountingRenderer = Renderer & { renders: string[] };

/** Answers each address with what `pages` gives for it, and notes the addresses it was asked for. */
export function rendererOf(pages: (address: string, nth: number) => Page): CountingRenderer {
  const renders: string[] = [];
  const render: Renderer = (request, response) => {
    const address = request.url ?? "";
    renders.push(address);
    const {
      html = "",
      type = "text/html; charset=utf-8",
      status = 200,
      headers = {},
    } = pages(address, renders.length);
    response.writeHead(status, { "Content-Type": type, ...headers });
    response.end(html);
  };
  return Object.assign(render, { renders });
}

export function documentOf(body: string, attributes = "data-document"): string {
  return `<!doctype html><html lang="en" ${attributes}><head><title>t</title></head><body>${body}</body></html>`;
}
