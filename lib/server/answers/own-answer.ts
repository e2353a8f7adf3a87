import { STATUS_CODES } from "node:http";
import { LRUCache } from "lru-cache";
import { isData, isEmbed } from "../requests/address";
import { Answer } from "./answer";
import { OWN_PAGE_STYLE_HASH, ownPage } from "./own-page";
import { securityHeaders, type HeaderList } from "./security-headers";

export type OwnStatus = 400 | 404 | 405 | 408 | 412 | 414 | 417 | 421 | 429 | 431 | 503;

const EXPLANATIONS: Record<OwnStatus, string> = {
  400: "This address is not written the way addresses are. Please check it, or start from the dashboard.",
  404: "There is nothing at this address.",
  405: "This site can only be read.",
  408: "The request took too long to arrive. Please try again.",
  412: "What is here is not, or no longer, what the request is about.",
  414: "This address is too long. Please choose fewer filters.",
  417: "This site does not do what the request expects of it.",
  421: "This site does not answer to the name it was asked for.",
  429: "Too many searches, pictures or downloads in a short time. Please wait a moment and try again.",
  431: "The request carries more header lines than this site reads.",
  503: "The page cannot be made just now. Nothing is lost; please try again in a moment.",
};

/** The fragments of the page of data that explain what programs get. */
const KINDS: Record<OwnStatus, string> = {
  400: "malformed-request",
  404: "no-such-address",
  405: "read-only",
  408: "malformed-request",
  412: "changed-meanwhile",
  414: "malformed-request",
  417: "malformed-request",
  421: "malformed-request",
  429: "too-many-requests",
  431: "malformed-request",
  503: "busy",
};

type Subject = { status: OwnStatus; address: string; siteUrl: string; headers?: HeaderList };

/** There are few different ones, and under attack they are sent by the thousand. */
const made = new LRUCache<string, Answer>({ max: 200 });

/**
 * What the front door says itself. The page repeats nothing of the request and nothing of the cause,
 * and the policy knows its style; programs get it as RFC 9457 problem details.
 */
export function ownAnswer(subject: Subject): Answer {
  const { status, address, siteUrl, headers } = subject;
  const kind = [isData(address), isEmbed(address)];
  const key = JSON.stringify([status, kind, siteUrl, headers]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const answer = makeAnswer(subject);
  made.set(key, answer);
  return answer;
}

function makeAnswer({ status, address, siteUrl, headers = [] }: Subject): Answer {
  const asData = isData(address);
  const styleHashes = asData ? [] : [OWN_PAGE_STYLE_HASH];
  return new Answer({
    status,
    type: asData ? "application/problem+json" : "text/html; charset=utf-8",
    body: Buffer.from(asData ? problem(status, siteUrl) : page(status)),
    lifetime: "never",
    headers: [...securityHeaders({ address, isHtml: !asData, siteUrl, styleHashes }), ...headers],
  });
}

function problem(status: OwnStatus, siteUrl: string): string {
  return JSON.stringify({
    type: `${siteUrl}/data#${KINDS[status]}`,
    title: titleOf(status),
    status,
    detail: EXPLANATIONS[status],
  });
}

/** What may go better a moment later without the reader changing anything. */
const PASSING: readonly OwnStatus[] = [408, 429, 503];

/** The first sentence is the heading: a reader need not know what a status is called. */
function page(status: OwnStatus): string {
  const [title = "", ...rest] = EXPLANATIONS[status].replace(/\.$/, "").split(". ");
  const explanation = rest.map((sentence) => `${sentence}.`).join(" ");
  return ownPage({ title, explanation, canRetry: PASSING.includes(status) });
}

function titleOf(status: OwnStatus): string {
  return STATUS_CODES[status] ?? "Error";
}
