import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Limits } from "./limits";

/** Since when a reader has taken no more than so many bytes, though there are some for it. */
type Watch = { since: number; taken: number };

type Parts = { server: Server; limits: Limits; onShed: () => void };

/** Keeps watch over connections that Node's own timeouts let live: those of slow and absent readers. */
export class Connections {
  readonly #limits: Limits;
  readonly #onShed: () => void;
  readonly #open = new Set<Socket>();
  readonly #watched = new Map<Socket, Watch>();
  readonly #answering = new Map<Socket, Set<ServerResponse>>();
  readonly #sweep: NodeJS.Timeout;

  constructor({ server, limits, onShed }: Parts) {
    this.#limits = limits;
    this.#onShed = onShed;
    server.on("connection", (socket: Socket) => this.#add(socket));
    server.on("drop", onShed);
    // Told that its last answer was the last, it asks on.
    server.on("dropRequest", (_request: IncomingMessage, socket: Socket) => this.shed(socket));
    this.#sweep = setInterval(() => this.#shedSlowReaders(Date.now()), limits.sweepTime).unref();
    server.on("close", () => clearInterval(this.#sweep));
  }

  get count(): number {
    return this.#open.size;
  }

  /** Counts an answer that is not sent at once, for `endIdle` and for the limit on requests sent ahead. */
  hold({ socket, response }: { socket: Socket; response: ServerResponse }): void {
    const held = this.#answering.get(socket) ?? new Set();
    if (held.has(response)) return;
    this.#answering.set(socket, held.add(response));
    response.once("close", () => {
      held.delete(response);
      if (held.size === 0) this.#answering.delete(socket);
    });
  }

  isTooFarAhead(socket: Socket): boolean {
    return (this.#answering.get(socket)?.size ?? 0) >= this.#limits.requestsAhead;
  }

  shed(socket: Socket): void {
    this.#onShed();
    socket.destroy();
  }

  /** Ends every connection on which no answer is on its way. */
  endIdle(): void {
    for (const socket of this.#open) {
      if (!this.#answering.has(socket) && socket.writableLength === 0) socket.destroySoon();
    }
  }

  #add(socket: Socket): void {
    this.#open.add(socket);
    socket.once("close", () => {
      this.#open.delete(socket);
      this.#watched.delete(socket);
      this.#answering.delete(socket);
    });
  }

  #shedSlowReaders(now: number): void {
    for (const socket of this.#open) {
      if (socket.writableLength === 0) this.#watched.delete(socket);
      else if (this.#isTooSlow(socket, now)) this.shed(socket);
    }
  }

  #isTooSlow(socket: Socket, now: number): boolean {
    const taken = socket.bytesWritten - socket.writableLength;
    const watch = this.#watched.get(socket);
    if (watch !== undefined && watch.taken === taken) {
      return now - watch.since >= this.#limits.slowReaderTime;
    }
    this.#watched.set(socket, { since: now, taken });
    return false;
  }
}
