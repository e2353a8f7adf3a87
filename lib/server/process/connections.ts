import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { peerAddress } from "../requests/client-address";
import type { Limits } from "./limits";

/** Since when a reader has taken no more than so many bytes, though there are some for it. */
type Watch = { since: number; taken: number };

type Parts = {
  server: Server;
  limits: Limits;
  /** Whether proxies of ours stand in front: then each connection is many readers'. */
  isShared: boolean;
  onShed: () => void;
};

/** A client may always have so many: a browser opens six. */
const FEWEST_OF_CLIENT = 8;

/** Keeps watch over connections that Node's own timeouts let live: those of slow and absent readers. */
export class Connections {
  readonly #limits: Limits;
  readonly #onShed: () => void;
  readonly #isShared: boolean;
  readonly #open = new Set<Socket>();
  readonly #ofClient = new Map<string, number>();
  readonly #ending = new WeakSet<Socket>();
  readonly #watched = new Map<Socket, Watch>();
  readonly #answering = new Map<Socket, Set<ServerResponse>>();
  readonly #sweep: NodeJS.Timeout;

  constructor({ server, limits, isShared, onShed }: Parts) {
    this.#limits = limits;
    this.#isShared = isShared;
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

  /**
   * Ends a connection with `text` once every answer before it is on its way (RFC 9112, section 9.3.2).
   * Node no longer looks after a connection that asked for a tunnel, so waiting answers are told by us when
   * they may write on.
   */
  endWith(socket: Socket, text: string): void {
    if (this.#ending.has(socket)) return;
    this.#ending.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("drain", () => this.#held(socket)[0]?.emit("drain"));
    const end = () => {
      const [next] = this.#held(socket);
      if (next !== undefined) next.once("close", end);
      else socket.end(text, () => socket.destroy());
    };
    end();
  }

  #held(socket: Socket): ServerResponse[] {
    return [...(this.#answering.get(socket) ?? [])];
  }

  #add(socket: Socket): void {
    const client = peerAddress(socket);
    const count = (this.#ofClient.get(client) ?? 0) + 1;
    if (!this.#isShared && count > this.#mostOfClient()) return this.shed(socket);
    this.#open.add(socket);
    this.#ofClient.set(client, count);
    socket.once("close", () => {
      this.#open.delete(socket);
      this.#watched.delete(socket);
      this.#answering.delete(socket);
      this.#leave(client);
    });
  }

  /**
   * Three times what is free: one client alone gets three quarters of all, two get three sevenths each, and
   * however many come there is something left for the next.
   */
  #mostOfClient(): number {
    const free = this.#limits.connections - this.#open.size;
    return Math.max(FEWEST_OF_CLIENT, free * 3);
  }

  #leave(client: string): void {
    const left = (this.#ofClient.get(client) ?? 0) - 1;
    if (left > 0) this.#ofClient.set(client, left);
    else this.#ofClient.delete(client);
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
