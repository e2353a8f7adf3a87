/** How a request ended; the label of the request counter. */
export type Outcome =
  "hit" | "fill" | "joined" | "stale" | "own" | "refused" | "limited" | "failed" | "abandoned";

const OUTCOMES: readonly Outcome[] = [
  "hit",
  "fill",
  "joined",
  "stale",
  "own",
  "refused",
  "limited",
  "failed",
  "abandoned",
];

const RENDER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Figures read at the moment they are asked for. */
export type Gauges = {
  cacheBytes: number;
  cacheEntries: number;
  connections: number;
  waiting: number;
};

/** What the front door counts, without regard to who asked for what. */
export class Metrics {
  readonly requests: Record<Outcome, number> = {
    hit: 0,
    fill: 0,
    joined: 0,
    stale: 0,
    own: 0,
    refused: 0,
    limited: 0,
    failed: 0,
    abandoned: 0,
  };
  connectionsShed = 0;
  readonly #renderBuckets = RENDER_BUCKETS.map(() => 0);
  #renders = 0;
  #renderSeconds = 0;

  recordRender(seconds: number): void {
    this.#renders += 1;
    this.#renderSeconds += seconds;
    RENDER_BUCKETS.forEach((limit, index) => {
      if (seconds <= limit) this.#renderBuckets[index] = (this.#renderBuckets[index] ?? 0) + 1;
    });
  }

  /** Prometheus text format 0.0.4. */
  toText(gauges: Gauges): string {
    return [...this.#counters(), ...this.#renderTimes(), ...gaugeLines(gauges), ""].join("\n");
  }

  #counters(): string[] {
    return [
      "# TYPE front_door_requests_total counter",
      ...OUTCOMES.map(
        (name) => `front_door_requests_total{outcome="${name}"} ${this.requests[name]}`,
      ),
      "# TYPE front_door_connections_shed_total counter",
      `front_door_connections_shed_total ${this.connectionsShed}`,
    ];
  }

  #renderTimes(): string[] {
    const name = "front_door_render_seconds";
    return [
      `# TYPE ${name} histogram`,
      ...RENDER_BUCKETS.map(
        (le, index) => `${name}_bucket{le="${le}"} ${this.#renderBuckets[index]}`,
      ),
      `${name}_bucket{le="+Inf"} ${this.#renders}`,
      `${name}_sum ${this.#renderSeconds}`,
      `${name}_count ${this.#renders}`,
    ];
  }
}

function gaugeLines(gauges: Gauges): string[] {
  const { rss, heapUsed } = process.memoryUsage();
  const figures: [string, number][] = [
    ["front_door_cache_bytes", gauges.cacheBytes],
    ["front_door_cache_entries", gauges.cacheEntries],
    ["front_door_connections", gauges.connections],
    ["front_door_renders_waiting", gauges.waiting],
    ["process_resident_memory_bytes", rss],
    ["process_heap_bytes", heapUsed],
  ];
  const { user, system } = process.cpuUsage();
  return [
    ...figures.flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${value}`]),
    "# TYPE process_cpu_seconds_total counter",
    `process_cpu_seconds_total ${(user + system) / 1e6}`,
  ];
}
