import type { IncomingMessage, ServerResponse } from "node:http";
import { CollectedResponse, RenderError, type Rendered } from "./collected-response";
import { renderHeaders, renderRequest } from "./render-request";

/** Whatever makes pages: Next's request handler, or a small function in a test. */
export type Renderer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

type Rendering = {
  render: Renderer;
  address: string;
  /** What the reader sent; another address only where a page is made in place of another. */
  asked: string;
  siteUrl: string;
  /** Milliseconds. */
  within: number;
  largest: number;
};

/**
 * Has one page made and collects it.
 * @throws {Error} when the renderer throws, breaks off, hangs, writes too much or answers 5xx.
 */
export async function renderPage(rendering: Rendering): Promise<Rendered> {
  const { address, asked, siteUrl, within, largest } = rendering;
  const request = renderRequest({ address, headers: renderHeaders({ siteUrl, asked }) });
  const response = new CollectedResponse(request, { largest });
  const giveUp = () => response.destroy(new RenderError(`no answer within ${within} ms`));
  const timer = setTimeout(giveUp, within);
  try {
    start(rendering.render, { request, response });
    return refuseFailure(await response.rendered);
  } finally {
    clearTimeout(timer);
  }
}

/** The renderer's promise only tells of failure: some answers are still being piped when it resolves. */
function start(
  render: Renderer,
  exchange: { request: IncomingMessage; response: ServerResponse },
): void {
  const fail = (cause: unknown) => {
    exchange.response.destroy(cause instanceof Error ? cause : new RenderError(String(cause)));
  };
  try {
    Promise.resolve(render(exchange.request, exchange.response)).catch(fail);
  } catch (cause) {
    fail(cause);
  }
}

function refuseFailure(rendered: Rendered): Rendered {
  if (rendered.status >= 500) throw new RenderError(`the renderer answered ${rendered.status}`);
  return rendered;
}
