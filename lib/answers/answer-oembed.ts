import "server-only";
import { embedOf } from "@/lib/exports/embeds/embed-address";
import { oEmbedSchema } from "@/lib/exports/embeds/oembed";
import { embedSnippet } from "@/lib/exports/embeds/snippet";
import { PICTURE_SIZE } from "@/lib/exports/pictures/picture";
import { socialPictureOf } from "@/lib/exports/pictures/picture-address";
import { readQuery, type Reading } from "@/lib/reading";
import { publicSiteUrl } from "@/lib/site";
import { faultAnswer, problemAnswer, type AddressFault } from "./problem-answer";

const WIDTH = 600;

/** Answers how to embed a page of this site (oembed.com): the part that stands for it, as a frame. */
export async function answerOEmbed(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const faults = faultsOf(searchParams);
  if (faults.length > 0) return faultAnswer({ faults, siteUrl: publicSiteUrl() });
  if ((searchParams.get("format") ?? "json") !== "json") return noSuchForm();
  const page = pageOf(searchParams.get("url") ?? "");
  if (page === null) return noEmbed("The address is none of this site.");
  const names = [...new Set(page.searchParams.keys())];
  const query = Object.fromEntries(names.map((name) => [name, page.searchParams.getAll(name)]));
  const { reading } = await readQuery({
    path: page.pathname,
    searchParams: Promise.resolve(query),
  });
  return describe(reading, searchParams);
}

function describe(reading: Reading, sent: URLSearchParams): Response {
  const { place, siteUrl, story } = reading;
  const embed = embedOf({ place, siteUrl });
  if (embed === null) return noEmbed("This page has no part for other sites.");
  const bound = (name: string, usual: number) => Math.min(usual, Number(sent.get(name) ?? usual));
  const [width, height] = [bound("maxwidth", WIDTH), bound("maxheight", embed.height)];
  const body = oEmbedSchema.parse({
    version: "1.0",
    type: "rich",
    title: `${story.title} ${embed.title}`,
    provider_name: story.title,
    provider_url: siteUrl,
    cache_age: 3600,
    html: embedSnippet({ ...embed, height }, { siteUrl, story, width }),
    width,
    height,
    thumbnail_url: siteUrl + socialPictureOf(place),
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
  });
  return new Response(JSON.stringify(body), {
    headers: {
      "content-type": "application/json",
      "access-control-allow-origin": "*",
      "x-clock": "none",
    },
  });
}

function faultsOf(sent: URLSearchParams): AddressFault[] {
  const fault = (parameter: string, problem: string, nearest: string | null = null) => {
    return { parameter, value: sent.get(parameter) ?? "", problem, nearest };
  };
  const sizes = ["maxwidth", "maxheight"].filter(
    (name) => sent.has(name) && !/^[1-9]\d{0,4}$/.test(sent.get(name) ?? ""),
  );
  return [
    ...(sent.has("url") ? [] : [fault("url", "expected the address of a page of this site")]),
    ...sizes.map((name) => fault(name, "expected a whole number of pixels")),
  ];
}

function pageOf(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const page = new URL(address);
  return page.origin === new URL(publicSiteUrl()).origin ? page : null;
}

/** oEmbed 1.0, 2.3.4.2: a form that is not written is answered with 501. */
function noSuchForm(): Response {
  const detail = "Only JSON is written: format=json, or no format.";
  return problemAnswer({
    status: 501,
    kind: "not-implemented",
    detail,
    siteUrl: publicSiteUrl(),
  });
}

function noEmbed(detail: string): Response {
  return problemAnswer({ status: 404, kind: "no-such-record", detail, siteUrl: publicSiteUrl() });
}
