import "server-only";
import { getCatalogue } from "@/lib/queries/records/catalogue";
import { publicSiteUrl } from "@/lib/site";

/** Pages that show what a search found; feeds, calendars and tables of a search are there to be fetched. */
const SEARCH_RESULTS = ["/", "/embed/timeline"];

/** Answers with robots.txt (RFC 9309): everything may be read; what only costs work need not be crawled. */
export async function answerRobots(): Promise<Response> {
  const lines = [
    "User-agent: *",
    ...SEARCH_RESULTS.flatMap((page) => [`Disallow: ${page}?q=`, `Disallow: ${page}?*&q=`]),
    "Disallow: /story.sqlite",
    "Allow: /",
    "",
    `Sitemap: ${publicSiteUrl()}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8", "x-clock": "none" },
  });
}

/** Answers with the web app manifest (W3C). */
export async function answerManifest(): Promise<Response> {
  const { story } = await getCatalogue();
  const icon = (size: number, name: string, purpose: string) => ({
    src: `/icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    id: "/",
    name: story.title,
    short_name: story.title.split(/[:–—]/)[0]?.trim(),
    description: story.description,
    lang: story.language,
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: "#fdfcfa",
    theme_color: "#1b1a18",
    categories: ["news"],
    icons: [
      { src: "/icons/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      icon(192, "icon-192", "any"),
      icon(512, "icon-512", "any"),
      icon(512, "icon-maskable-512", "maskable"),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json", "x-clock": "none" },
  });
}
