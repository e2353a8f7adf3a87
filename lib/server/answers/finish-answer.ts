import { isData, isEmbed, isHashedAsset } from "../requests/address";
import { Answer } from "./answer";
import type { Lifetime } from "./cache-control";
import { mementoHeaders } from "./memento";
import { ownAnswer } from "./own-answer";
import type { Piece, PlainPage } from "../rendering/plain-page";
import type { RenderedPage } from "../rendering/rendered-page";
import { securityHeaders, type HeaderList } from "./security-headers";
import { SPECULATION_RULES_ADDRESS } from "./speculation-rules";
import type { StyleSheet } from "../rendering/style-sheet";

/** What a route may say to the reader. All else is the framework's own (`x-nextjs-*`, `vary: rsc`, cookies). */
const PASSED_ON = [
  "content-disposition",
  "content-language",
  "last-modified",
  "location",
  "x-robots-tag",
];

type Subject = {
  rendered: RenderedPage;
  address: string;
  siteUrl: string;
  /** Those that may stand in the page, by address. */
  styleSheets: ReadonlyMap<string, StyleSheet>;
};

/** Makes a reader's answer of what the renderer wrote. */
export function finishAnswer({ rendered, address, siteUrl, styleSheets }: Subject): Answer {
  const { status, type, page, headers, body } = rendered;
  // The app has one page for what is missing; a program gets its error as data.
  if (status === 404 && page !== null && isData(address))
    return ownAnswer({ status, address, siteUrl });
  const styleHashes = [...styleSheets.values()].map(({ hash }) => hash);
  const continuedAt = headers.get("x-continued-at");
  return new Answer({
    ...(continuedAt === undefined ? {} : { continuedAt }),
    status,
    type,
    body: page === null ? body : pageBody({ page, address, styleSheets }),
    lifetime: lifetimeOf(rendered, address),
    headers: [
      ...securityHeaders({ address, isHtml: page !== null, siteUrl, styleHashes }),
      ...(page?.isDocument ? speculation : []),
      ...passedOn(headers, styleSheets),
      ...mementoHeaders({ address, siteUrl, moment: page?.moment ?? null }),
    ],
  });
}

type Page = {
  page: PlainPage;
  address: string;
  styleSheets: ReadonlyMap<string, StyleSheet>;
};

function pageBody({ page, address, styleSheets }: Page): Buffer {
  const bytes: Buffer[] = [];
  let text = "";
  for (const piece of page.pieces) {
    if (Buffer.isBuffer(piece)) {
      bytes.push(Buffer.from(text), piece);
      text = "";
    } else text += pieceText({ piece, isFramed: page.isDocument && isEmbed(address), styleSheets });
  }
  return Buffer.concat([...bytes, Buffer.from(text)]);
}

type Written = {
  piece: Exclude<Piece, Buffer>;
  isFramed: boolean;
  styleSheets: ReadonlyMap<string, StyleSheet>;
};

/** Links of a framed page open outside its frame: no other page of the site may be framed. */
function pieceText({ piece, isFramed, styleSheets }: Written): string {
  if (typeof piece === "string")
    return isFramed ? piece.replace("<head>", '<head><base target="_blank">') : piece;
  const sheet = styleSheets.get(piece.address);
  return sheet === undefined ? piece.markup : `<style>${sheet.text}</style>`;
}

const speculation: HeaderList = [["Speculation-Rules", `"${SPECULATION_RULES_ADDRESS}"`]];

/** Whether an answer may be kept follows from its lifetime: see `isKept`. */
function lifetimeOf({ status, headers, page }: RenderedPage, address: string): Lifetime {
  if (status === 301 || status === 308) return "short";
  if (status !== 200 || page?.isCacheable === false) return "revalidate";
  if (headers.get("x-cacheable") === "no") return "revalidate";
  if (isHashedAsset(address)) return "immutable";
  return headers.get("x-clock") === "none" ? "timeless" : "minute";
}

/**
 * Only good pages are: addresses that lead nowhere or elsewhere can be made up without end and would
 * push them out.
 */
export function isKept({ parts: { status, lifetime } }: Answer): boolean {
  return status === 200 && lifetime !== "revalidate";
}

function passedOn(
  headers: ReadonlyMap<string, string>,
  styleSheets: ReadonlyMap<string, StyleSheet>,
): HeaderList {
  const plain = PASSED_ON.flatMap((name) => {
    const value = headers.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const link = neededPreloads(headers.get("link") ?? "", styleSheets);
  return link === "" ? plain : [...plain, ["Link", link]];
}

/** Preloads of the framework's scripts, and of style sheets that stand in the page, would be for nothing. */
function neededPreloads(link: string, styleSheets: ReadonlyMap<string, StyleSheet>): string {
  return link
    .split(/,\s*(?=<)/)
    .filter((item) => !/;\s*(?:as="?script"?|rel="?modulepreload"?)\s*(?:;|$)/i.test(item))
    .filter((item) => !styleSheets.has(/^<([^>]*)>/.exec(item)?.[1] ?? ""))
    .join(", ");
}
