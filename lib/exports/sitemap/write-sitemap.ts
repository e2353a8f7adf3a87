import { escapeHtml } from "../escape-html";

/** An address and when what stands there last changed; null where nobody knows. */
export type MapEntry = { address: string; modified: Date | null };

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A site map (sitemaps.org); at most 50,000 entries. */
export function writeSitemap(entries: readonly MapEntry[]): string {
  return write("urlset", "url", entries);
}

/** A list of site maps. */
export function writeSitemapIndex(entries: readonly MapEntry[]): string {
  return write("sitemapindex", "sitemap", entries);
}

function write(root: string, item: string, entries: readonly MapEntry[]): string {
  const items = entries.map(({ address, modified }) => {
    const lastmod = modified === null ? "" : `<lastmod>${modified.toISOString()}</lastmod>`;
    return `<${item}><loc>${escapeHtml(address)}</loc>${lastmod}</${item}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${items.join("\n")}\n</${root}>\n`;
}
