import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { answerClientError, refuseTunnel } from "../requests/client-error";
import type { Limits } from "./limits";
import { ownAnswer } from "../answers/own-answer";
import { sendAnswer } from "../answers/send-answer";

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

/** Node's server with every limit it offers drawn tight; it looks at Host no more, because we do. */
export function createHttpServer(limits: Limits): Server {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headerTime,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: limits.idleTime,
    connectionsCheckingInterval: limits.sweepTime,
    requireHostHeader: false,
    keepAlive: true,
  });
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  // Past a count Node drops headers silently, and a second Host might be among them; the bytes are limited.
  server.maxHeadersCount = 0;
  return server;
}

/** Leads every event that Node would answer by itself, without our headers, to an answer of ours. */
export function answerRequests(server: Server, answer: Answerer, siteUrl: string): void {
  server.on("request", answer);
  // Nobody is told to go on: the answer to a request with a body is the same without it.
  server.on("checkContinue", answer);
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    const refusal = ownAnswer({ status: 417, address: "", siteUrl });
    void sendAnswer({ request, response }, refusal, "never");
  });
  server.on("connect", (_request: IncomingMessage, socket: Duplex) =>
    refuseTunnel(socket, siteUrl),
  );
  server.on("clientError", (cause: Error, socket: Duplex) =>
    answerClientError(cause, socket, siteUrl),
  );
}
