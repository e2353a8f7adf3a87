import type { ReactNode } from "react";
import { setAside } from "@/lib/set-aside";
import { drawMarkup } from "./draw-markup";

/**
 * Draws what stands in it to HTML in one pass. Server components are otherwise drawn twice, once into the
 * notation their client would read and once into HTML, and both travel through the framework; a document
 * has no client. Components in it are plain functions, async or not: no hooks, no context, nothing for the
 * head of the page.
 */
export async function Drawn({ children }: { children: ReactNode }) {
  const html = setAside(await drawMarkup(children));
  return <div className="contents" dangerouslySetInnerHTML={{ __html: html }} />;
}
