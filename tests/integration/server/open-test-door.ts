import type { AddressInfo } from "node:net";
import { createLog } from "@/lib/server/process/log";
import { limitsFor, type Limits } from "@/lib/server/process/limits";
import { openFrontDoor, type FrontDoorOptions } from "@/lib/server/open-front-door";
import { USUAL_RATES } from "@/lib/server/requests/rate-limit";
import { onTestFinished } from "vitest";

const MEGABYTE = 1024 * 1024;

type Overrides = Partial<Omit<FrontDoorOptions, "limits">> & { limits?: Partial<Limits> };

export type TestDoor = {
  port: number;
  origin: string;
  readMetrics: () => string;
  close: () => Promise<number>;
};

/** A front door on a real socket of the loopback address, closed when the test ends. */
export async function openTestDoor({ limits, ...overrides }: Overrides = {}): Promise<TestDoor> {
  const door = openFrontDoor({
    render: (request, response) => void response.end(`page of ${request.url}`),
    siteUrl: "http://tracker.example",
    hosts: new Set(["tracker.example"]),
    cacheBytes: 8 * MEGABYTE,
    trustedProxies: 0,
    limits: { ...limitsFor(4096), drainTime: 300, ...limits },
    rates: USUAL_RATES,
    readDataVersion: () => "1",
    isReady: async () => ({ ok: true }),
    log: createLog("silent"),
    ...overrides,
  });
  await new Promise<void>((resolve) => door.server.listen(0, "127.0.0.1", resolve));
  const { port } = door.server.address() as AddressInfo;
  let closing: Promise<number> | undefined;
  const close = () => (closing ??= door.close());
  onTestFinished(async () => void (await close()));
  return { port, origin: `http://127.0.0.1:${port}`, readMetrics: door.readMetrics, close };
}
