import type { Socket } from "node:net";

type Work = () => Promise<void>;
type Lane = { underWay: number; waiting: Work[] };

/**
 * Lets a few requests of one connection be worked on at once. What was sent further ahead waits for them, in
 * order, and is forgotten when the connection closes.
 */
export class Lanes {
  readonly #atOnce: number;
  readonly #lanes = new WeakMap<Socket, Lane>();

  constructor({ atOnce }: { atOnce: number }) {
    this.#atOnce = atOnce;
  }

  /** @param work does not reject. */
  run(socket: Socket, work: Work): void {
    const lane = this.#lanes.get(socket) ?? { underWay: 0, waiting: [] };
    this.#lanes.set(socket, lane);
    lane.waiting.push(work);
    this.#goOn(socket, lane);
  }

  #goOn(socket: Socket, lane: Lane): void {
    if (socket.destroyed) lane.waiting.length = 0;
    while (lane.underWay < this.#atOnce) {
      const work = lane.waiting.shift();
      if (work === undefined) return;
      lane.underWay += 1;
      void work().finally(() => {
        lane.underWay -= 1;
        this.#goOn(socket, lane);
      });
    }
  }
}
