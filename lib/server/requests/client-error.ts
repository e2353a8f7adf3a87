import { STATUS_CODES } from "node:http";
import { ownAnswer, type OwnStatus } from "../answers/own-answer";

/** What is sent to whoever sent what Node could not read as a request: there is no response object for it. */
export function clientErrorAnswer(cause: NodeJS.ErrnoException, siteUrl: string): string {
  return lastAnswer(statusFor(cause.code), siteUrl);
}

/** A tunnel is asked for; RFC 9110 lets a server that is no proxy say 405. */
export function tunnelRefusal(siteUrl: string): string {
  return lastAnswer(405, siteUrl);
}

function lastAnswer(status: OwnStatus, siteUrl: string): string {
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
  return `${lines.join("\r\n")}\r\n\r\n${body.toString()}`;
}

function statusFor(code: string | undefined): OwnStatus {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  return 400;
}
