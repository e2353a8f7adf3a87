import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { DatabaseCopies } from "./database-copy";
import { namesTag } from "./entity-tag";
import { securityHeaders } from "./security-headers";
import { PIECE_BYTES, type Exchange } from "./send-answer";

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
  const download: Download = async (exchange) => {
    const tag = tagOf(readDataVersion());
    const known = exchange.request.headers["if-none-match"];
    if (known !== undefined && namesTag(known, tag)) {
      exchange.response.writeHead(304, headersOf({ tag, siteUrl })).end();
      return;
    }
    await copies.withCopy((path) =>
      sendFile({ exchange, path, headers: headersOf({ tag, siteUrl }) }),
    );
  };
  return new Map([[ADDRESS, download]]);
}

function tagOf(version: string): string {
  return `"${createHash("sha256").update(version).digest("base64url").slice(0, 22)}"`;
}

function headersOf({ tag, siteUrl }: { tag: string; siteUrl: string }): string[] {
  const common = securityHeaders({ address: ADDRESS, isHtml: false, siteUrl });
  return [
    ...["Cache-Control", "no-cache"],
    ...["ETag", tag],
    ...["Access-Control-Allow-Origin", "*"],
    ...common.flat(),
  ];
}

async function sendFile({
  exchange: { request, response },
  path,
  headers,
}: {
  exchange: Exchange;
  path: string;
  headers: string[];
}): Promise<void> {
  const { size } = await stat(path);
  response.writeHead(200, [
    ...headers,
    ...["Content-Type", "application/vnd.sqlite3"],
    ...["Content-Length", String(size)],
    ...["Content-Disposition", 'attachment; filename="story.sqlite"'],
  ]);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
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
