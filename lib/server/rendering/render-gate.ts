/** More work waits than can be done in reasonable time. */
export class Overloaded extends Error {
  override name = "Overloaded";
}

/** Nobody waits for the work any more; it was not begun. */
export class Abandoned extends Error {
  override name = "Abandoned";
}

/** How much work there may be, of all clients and of one. */
export type GateLimits = Readonly<{
  atOnce: number;
  atOnceOfClient: number;
  waiting: number;
  waitingOfClient: number;
}>;

/** Work that may stand in the queues of several clients who wait for the same; the first turn is its turn. */
type Ticket = {
  isWanted: () => boolean;
  hasTurn: boolean;
  begin: (client: string) => void;
  refuse: (cause: Error) => void;
};

/** Work in the gate: its result, and a way for another client to wait for it in their own queue too. */
export type Admitted<Result> = { result: Promise<Result>; join: (client: string) => void };

/**
 * Shares the making of pages out between clients: each has a queue of its own, the queues are served in
 * turn, and nobody has all places at once. Whoever asks for a thousand pages waits for them; who asks for
 * one waits for one of the others. When all queues together are full, the longest gives way.
 */
export class RenderGate {
  readonly #limits: GateLimits;
  /** In the order in which they are served next. */
  readonly #queues = new Map<string, Ticket[]>();
  readonly #running = new Map<string, number>();
  #runningInAll = 0;

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  get waiting(): number {
    let count = 0;
    for (const tickets of this.#queues.values()) count += tickets.length;
    return count;
  }

  /**
   * @param isWanted asked when its turn comes: what nobody waits for any more is dropped.
   * @returns a result that rejects with {@link Overloaded} at once when the client's queue is full, or later
   *   when it has to give way; with {@link Abandoned}; and with whatever the work throws.
   */
  admit<Result>(
    { client, isWanted }: { client: string; isWanted: () => boolean },
    work: () => Promise<Result>,
  ): Admitted<Result> {
    let ticket: Ticket | null = null;
    const turn = new Promise<string>((begin, refuse) => {
      ticket = { isWanted, hasTurn: false, begin, refuse };
      this.#enqueue(client, ticket);
    });
    const result = turn.then((served) => work().finally(() => this.#leave(served)));
    const join = (other: string) => {
      if (ticket !== null && !ticket.hasTurn && this.#hasRoom(other)) this.#wait(other, ticket);
    };
    return { result, join };
  }

  #enqueue(client: string, ticket: Ticket): void {
    if (!this.#hasRoom(client)) this.#dropUnwanted(client);
    if (!this.#hasRoom(client))
      return refuse(ticket, new Overloaded("a client waits for too much"));
    if (this.waiting >= this.#limits.waiting) this.#makeRoom();
    if (this.waiting >= this.#limits.waiting && !this.#takesFrom(client))
      return refuse(ticket, new Overloaded("too many pages to make"));
    this.#wait(client, ticket);
  }

  #hasRoom(client: string): boolean {
    const waiting = this.#queues.get(client)?.length ?? 0;
    return waiting < Math.min(this.#limits.waitingOfClient, this.#limits.waiting);
  }

  #wait(client: string, ticket: Ticket): void {
    const queue = this.#queues.get(client);
    if (queue?.includes(ticket)) return;
    if (queue === undefined) this.#queues.set(client, [ticket]);
    else queue.push(ticket);
    this.#serve();
  }

  #makeRoom(): void {
    for (const client of [...this.#queues.keys()]) this.#dropUnwanted(client);
  }

  /** Whether somebody waits for more than this client, and has given up the last of it. */
  #takesFrom(client: string): boolean {
    const own = this.#queues.get(client)?.length ?? 0;
    const [longest, queue] = [...this.#queues].reduce<[string, Ticket[]]>(
      (most, each) => (each[1].length > most[1].length ? each : most),
      ["", []],
    );
    if (queue.length <= own + 1) return false;
    const last = queue.pop();
    if (queue.length === 0) this.#queues.delete(longest);
    if (last !== undefined && !this.#isQueued(last))
      refuse(last, new Overloaded("gave way to a client who waits for less"));
    return true;
  }

  #isQueued(ticket: Ticket): boolean {
    return [...this.#queues.values()].some((queue) => queue.includes(ticket));
  }

  #dropUnwanted(client: string): void {
    const kept = (this.#queues.get(client) ?? []).filter(
      (ticket) => !ticket.hasTurn && isStillWanted(ticket),
    );
    if (kept.length === 0) this.#queues.delete(client);
    else this.#queues.set(client, kept);
  }

  #serve(): void {
    while (this.#runningInAll < this.#limits.atOnce && this.#serveNext());
  }

  /** False when nobody waits who may have another place. */
  #serveNext(): boolean {
    for (const [client, queue] of this.#queues) {
      if ((this.#running.get(client) ?? 0) >= this.#limits.atOnceOfClient) continue;
      const ticket = nextWanted(queue);
      // To the end of the line, or out of it.
      this.#queues.delete(client);
      if (queue.length > 0) this.#queues.set(client, queue);
      if (ticket === undefined) continue;
      this.#begin(client, ticket);
      return true;
    }
    return false;
  }

  #begin(client: string, ticket: Ticket): void {
    ticket.hasTurn = true;
    this.#runningInAll += 1;
    this.#running.set(client, (this.#running.get(client) ?? 0) + 1);
    ticket.begin(client);
  }

  #leave(client: string): void {
    this.#runningInAll -= 1;
    const left = (this.#running.get(client) ?? 0) - 1;
    if (left > 0) this.#running.set(client, left);
    else this.#running.delete(client);
    this.#serve();
  }
}

function nextWanted(queue: Ticket[]): Ticket | undefined {
  for (let ticket = queue.shift(); ticket !== undefined; ticket = queue.shift())
    if (!ticket.hasTurn && isStillWanted(ticket)) return ticket;
  return undefined;
}

/** What is not is told so, once. */
function isStillWanted(ticket: Ticket): boolean {
  if (ticket.isWanted()) return true;
  refuse(ticket, new Abandoned("nobody waits for it"));
  return false;
}

function refuse(ticket: Ticket, cause: Error): void {
  ticket.hasTurn = true;
  ticket.refuse(cause);
}
