import { escapeHtml } from "../escape-html";
import type { Embed } from "./embed-address";

/** The module that fits a frame to what is in it; it only listens to frames of this site. */
export const FIT_SCRIPT = "/embed/fit.js";

type Around = {
  siteUrl: string;
  story: { title: string };
  /** CSS pixels, or a share of what is around. */
  width?: number | "100%";
};

/** What an author copies: a frame that works by itself, and a script that fits its height. */
export function embedSnippet(
  { address, title, height }: Embed,
  { siteUrl, story, width = "100%" }: Around,
): string {
  const src = escapeHtml(address);
  const label = escapeHtml(`${story.title} ${title}`);
  return [
    `<iframe src="${src}" title="${label}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    `<script async src="${siteUrl}${FIT_SCRIPT}"></script>`,
  ].join("\n");
}
