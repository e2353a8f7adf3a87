import { createRequire } from "node:module";
import type * as ReactDomServer from "react-dom/server";
import type { ReactNode } from "react";

/** React's own static renderer, which Next keeps from server components by its name alone. */
const { renderToStaticMarkup } = createRequire(import.meta.url)(
  "react-dom/server",
) as typeof ReactDomServer;

/**
 * Draws views to HTML in one pass. Server components are otherwise drawn twice, once into the notation
 * their client would read and once into HTML; a document has no client, and for the hundreds of elements
 * of a timeline that is a quarter of what a page costs. Views only: nothing in `children` may be async.
 */
export function StaticMarkup({ children }: { children: ReactNode }) {
  return (
    <div
      className="contents"
      dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(children) }}
    />
  );
}
