import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { judgeConditions } from "../requests/preconditions";
import { DatabaseCopies } from "./database-copy";
import { DatabaseTag, tagOfFile } from "./database-tag";
import { ownAnswer } from "./own-answer";
import { securityHeaders } from "./security-headers";
import { PIECE_BYTES, sendAnswer, type Exchange } from "./send-answer";

/** Sends an answer piece by piece; rejects when it broke off for another reason than its reader. */
export type Download = (exchange: Exchange) => Promise<void>;

const ADDRESS = "/story.sqlite";

type Parts = { databasePath?: string; readDataVersion: () => string; siteUrl: string };

/** The addresses that are downloads: the database itself, as it is at one moment. */
export function databaseDownloads({
  databasePath,
  readDataVersion,
  siteUrl,
}: Parts): ReadonlyMap<string, Download> {
  if (databasePath === undefined) return new Map();
  const copies = new DatabaseCopies({ databasePath, readDataVersion });
  const tags = new DatabaseTag({ databasePath, readDataVersion });
  const download: Download = async (exchange) => {
    const tag = await tags.at(readDataVersion());
    if (await answeredWithout(exchange, { tag, siteUrl })) return;
    await copies.withCopy(async ({ path, version }) => {
      const own = (await tags.at(version)) ?? (await tagOfFile(path));
      await sendFile({ exchange, path, headers: headersOf({ tag: own, siteUrl }) });
    });
  };
  return new Map([[ADDRESS, download]]);
}

type Known = { tag: string | null; siteUrl: string };

/** What is asked for without the file, or must not get it, needs no copy. */
async function answeredWithout(exchange: Exchange, { tag, siteUrl }: Known): Promise<boolean> {
  const { request, response } = exchange;
  const validators = { tag: tag ?? "", lastModified: null };
  const condition = judgeConditions(request.headers, validators);
  if (condition === "failed") {
    await sendAnswer(exchange, ownAnswer({ status: 412, address: ADDRESS, siteUrl }), "never");
    return true;
  }
  const isUnchanged = condition === "unchanged";
  if (!isUnchanged && request.method !== "HEAD") return false;
  const headers = headersOf({ tag, siteUrl });
  response.writeHead(isUnchanged ? 304 : 200, isUnchanged ? headers : [...headers, ...FILE]).end();
  return true;
}

const FILE = [
  ...["Content-Type", "application/vnd.sqlite3"],
  ...["Content-Disposition", 'attachment; filename="story.sqlite"'],
];

function headersOf({ tag, siteUrl }: Known): string[] {
  const common = securityHeaders({ address: ADDRESS, isHtml: false, siteUrl });
  const validator = tag === null ? [] : ["ETag", tag];
  return ["Cache-Control", "no-cache", ...validator, ...common.flat()];
}

type Sending = { exchange: Exchange; path: string; headers: string[] };

async function sendFile({ exchange: { response }, path, headers }: Sending): Promise<void> {
  const { size } = await stat(path);
  response.writeHead(200, [...headers, ...FILE, "Content-Length", String(size)]);
  try {
    await pipeline(createReadStream(path, { highWaterMark: PIECE_BYTES }), response);
  } catch (cause) {
    if (!hasLeft(cause)) throw cause;
  }
}

/** A reader who closes the connection has what they wanted, or never will. */
function hasLeft(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  return ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"].includes(String(code));
}
