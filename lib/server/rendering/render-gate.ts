/** More work waits than can be done in reasonable time. */
export class Overloaded extends Error {
  override name = "Overloaded";
}

/** Lets a few pages be made at once and a limited number wait their turn. */
export class RenderGate {
  readonly #atOnce: number;
  readonly #waitingAtMost: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor({ atOnce, waiting }: { atOnce: number; waiting: number }) {
    this.#atOnce = atOnce;
    this.#waitingAtMost = waiting;
  }

  /** @throws {Overloaded} at once when the queue is full; and whatever the work throws. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  async #enter(): Promise<void> {
    if (this.#running < this.#atOnce) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.#waitingAtMost) throw new Overloaded("too many pages to make");
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Hands the place to the next in line, so that nobody can slip in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }
}
