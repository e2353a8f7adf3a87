import { escapeHtml } from "../escape-html";
import type { Embed } from "./embed-address";

/** The module that fits a frame to what is in it; it only listens to frames of this site. */
export const FIT_SCRIPT = "/embed/fit.js";

/** What an author copies: a frame that works by itself, and a script that fits its height. */
export function embedSnippet(
  { address, title, height }: Embed,
  { siteUrl, story }: { siteUrl: string; story: { title: string } },
): string {
  const src = escapeHtml(address);
  const label = escapeHtml(`${story.title} ${title}`);
  return [
    `<iframe src="${src}" title="${label}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`,
    `<script async src="${siteUrl}${FIT_SCRIPT}"></script>`,
  ].join("\n");
}
