import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Connections } from "./connections";
import { clientErrorAnswer, tunnelRefusal } from "../requests/client-error";
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

type Parts = { server: Server; answer: Answerer; connections: Connections; siteUrl: string };

/** Leads every event that Node would answer by itself, without our headers, to an answer of ours. */
export function answerRequests({ server, answer, connections, siteUrl }: Parts): void {
  server.on("request", answer);
  // Nobody is told to go on: the answer to a request with a body is the same without it.
  server.on("checkContinue", answer);
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    const refusal = ownAnswer({ status: 417, address: "", siteUrl });
    void sendAnswer({ request, response }, refusal, "never");
  });
  const endWith = (socket: Duplex, text: string) => connections.endWith(socket as Socket, text);
  server.on("connect", (_request: IncomingMessage, socket: Duplex) =>
    endWith(socket, tunnelRefusal(siteUrl)),
  );
  server.on("clientError", (cause: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || cause.code === "ECONNRESET") socket.destroy();
    else endWith(socket, clientErrorAnswer(cause, siteUrl));
  });
}
