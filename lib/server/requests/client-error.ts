import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { ownAnswer, type OwnStatus } from "../answers/own-answer";

/**
 * Answers what Node could not read as a request, and closes.
 * Written to the socket by hand: there is no response object for a request that is none.
 */
export function answerClientError(
  cause: NodeJS.ErrnoException,
  socket: Duplex,
  siteUrl: string,
): void {
  if (!socket.writable || cause.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  endWithAnswer(socket, statusFor(cause.code), siteUrl);
}

/** A tunnel is asked for; RFC 9110 lets a server that is no proxy say 405. */
export function refuseTunnel(socket: Duplex, siteUrl: string): void {
  endWithAnswer(socket, 405, siteUrl);
}

function endWithAnswer(socket: Duplex, status: OwnStatus, siteUrl: string): void {
  const { type, body, headers } = ownAnswer({ status, address: "", siteUrl }).parts;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    `Content-Type: ${type}`,
    `Content-Length: ${body.length}`,
    "Cache-Control: no-store",
    "Connection: close",
    ...(status === 405 ? ["Allow: GET, HEAD"] : []),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.on("error", () => socket.destroy());
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body.toString()}`, () => socket.destroy());
}

function statusFor(code: string | undefined): OwnStatus {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  return 400;
}
