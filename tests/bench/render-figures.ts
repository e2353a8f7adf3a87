import type { Figure } from "./goal";
import { median } from "./run-load";
import type { Target } from "./target";

const MEGABYTE = 1024 * 1024;
const SAMPLES = 100;
const COLD = 1_000;
const AT_ONCE = 16;

/** What it costs to make the dashboard. @param door runs with `CACHE_MB=0`. */
export async function renderFigures(door: Target): Promise<Figure[]> {
  for (let index = 0; index < 30; index += 1) await ask(door, "/");
  const cpu: number[] = [];
  const began = performance.now();
  for (let index = 0; index < SAMPLES; index += 1) {
    const before = await door.cpuSeconds();
    await ask(door, "/");
    cpu.push(((await door.cpuSeconds()) - before) * 1000);
  }
  const perSecond = await measureRate(door);
  const note = `${SAMPLES} pages in ${Math.round(performance.now() - began)} ms`;
  return [
    {
      what: "render, cache off: server CPU, median",
      value: median(cpu),
      unit: "ms",
      goal: { atMost: 12 },
      note,
    },
    { what: "render, cache off: pages/s", value: perSecond, unit: "/s", goal: { atLeast: 90 } },
  ];
}

/** Different addresses, because equal ones in flight are made once. */
async function measureRate(door: Target): Promise<number> {
  const addresses = dashboardAddresses(300);
  const began = performance.now();
  await askAll(door, addresses);
  return (addresses.length / (performance.now() - began)) * 1000;
}

/** Many pages cold, then all of them again. @param cacheMegabytes what `door` runs with. */
export async function memoryFigures(door: Target, cacheMegabytes: number): Promise<Figure[]> {
  const addresses = dashboardAddresses(COLD);
  const failed = await askAll(door, addresses);
  const failedAgain = await askAll(door, addresses);
  const resident = (await door.residentBytes()) / MEGABYTE;
  return [
    {
      what: `${COLD} addresses, cold then hot: failed`,
      value: failed + failedAgain,
      unit: "",
      goal: { atMost: 0 },
    },
    {
      what: "memory after that",
      value: resident,
      unit: "MB",
      goal: { atMost: cacheMegabytes + 250 },
    },
  ];
}

/** Reading days and ranges; no search, whose rate is limited. */
function dashboardAddresses(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const from = new Date(Date.UTC(2020, 5, 1 + (index % 40))).toISOString().slice(0, 10);
    const to = new Date(Date.UTC(2020, 7, 1 + Math.floor(index / 40))).toISOString().slice(0, 10);
    return `/?from=${from}&to=${to}`;
  });
}

async function askAll(door: Target, addresses: readonly string[]): Promise<number> {
  const queue = [...addresses];
  let failed = 0;
  const work = async () => {
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      if ((await ask(door, address)) !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}

async function ask(door: Target, address: string): Promise<number> {
  const response = await fetch(`${door.origin}${address}`, {
    headers: { "accept-encoding": "br" },
  });
  await response.arrayBuffer();
  return response.status;
}
