import type { Metadata } from "next";

/**
 * Title, description and canonical link of a page. The canonical address is the page without its
 * query: every reading day and filter is a view of it.
 */
export function pageMetadata(page: { title: string; description: string; path: string }): Metadata {
  const { title, description, path } = page;
  return { title, description, alternates: { canonical: path } };
}
