import { connect } from "node:net";
import { once } from "node:events";
import type { Target } from "./target";

/** An answer as it came over the wire, for the bare server to send again. */
export type RecordedAnswer = { status: number; headers: string[]; body: string };

/** What `node:http` writes by itself. */
const BY_NODE = new Set(["date", "connection", "keep-alive"]);
/** What says what the body is; all else is policy. */
const ABOUT_BODY = /^(?:content-(?:type|length|encoding)|etag|cache-control|vary)$/i;

export async function recordAnswer(target: Target, address: string, lines: readonly string[]) {
  const socket = connect(target.port, "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  const request = [
    `GET ${address} HTTP/1.1`,
    `Host: localhost:${target.port}`,
    ...lines,
    "Connection: close",
  ];
  socket.write(`${request.join("\r\n")}\r\n\r\n`);
  await once(socket, "close");
  return parse(Buffer.concat(chunks));
}

/** The same answer without the headers that are policy. */
export function withoutPolicy(answer: RecordedAnswer): RecordedAnswer {
  const kept = pairs(answer.headers).filter(([name]) => ABOUT_BODY.test(name));
  return { ...answer, headers: kept.flat() };
}

export function headerOf({ headers }: RecordedAnswer, wanted: string): string {
  return pairs(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";
}

function parse(answer: Buffer): RecordedAnswer {
  const end = answer.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = answer.subarray(0, end).toString("latin1").split("\r\n");
  const headers = lines
    .map((line) => line.split(/: (.*)/s).slice(0, 2))
    .filter(([name = ""]) => !BY_NODE.has(name.toLowerCase()));
  return {
    status: Number(statusLine.split(" ")[1]),
    headers: headers.flat(),
    body: answer.subarray(end + 4).toString("base64"),
  };
}

function pairs(headers: readonly string[]): [string, string][] {
  return headers.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, headers[index + 1] ?? ""]] : [],
  );
}
