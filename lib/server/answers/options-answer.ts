import { isOpenToOrigins } from "../requests/address";
import { Answer } from "./answer";
import { securityHeaders, type HeaderList } from "./security-headers";

/** `*` allows every header but those of a login; older browsers need the names. */
const REQUEST_HEADERS =
  "*, Accept, Accept-Datetime, Cache-Control, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since";
const A_DAY = "86400";

/** What may be asked of an address, as the header `Allow` says it. */
export function allowedMethods(address: string): HeaderList {
  return [["Allow", isOpenToOrigins(address) ? "GET, HEAD, OPTIONS" : "GET, HEAD"]];
}

/** The answer to OPTIONS, and with that to a browser's preflight (https://fetch.spec.whatwg.org/#cors-preflight-fetch). */
export function optionsAnswer(address: string, siteUrl: string): Answer {
  return new Answer({
    status: 204,
    type: "text/plain",
    body: Buffer.alloc(0),
    lifetime: "never",
    headers: [
      ...securityHeaders({ address, isHtml: false, siteUrl }),
      ...allowedMethods(address),
      ["Access-Control-Allow-Methods", "GET, HEAD"],
      ["Access-Control-Allow-Headers", REQUEST_HEADERS],
      ["Access-Control-Max-Age", A_DAY],
    ],
  });
}
