import { expect, it, onTestFinished } from "vitest";
import { createLog } from "@/lib/server/process/log";
import { ThreadRenderer } from "@/lib/server/rendering/thread-renderer";
import { openTestDoor } from "./open-test-door";
import { get } from "./raw-exchange";

const fragileThread = new URL("fragile-thread.mjs", import.meta.url);
const log = createLog("silent");

async function openDoorBeforeThread() {
  const thread = await ThreadRenderer.start({
    module: fragileThread,
    data: null,
    silentAtMost: 1_500,
    log,
  });
  onTestFinished(() => thread.close());
  return openTestDoor({ render: thread.render, limits: { renderTime: 2_500 } });
}

it("renders in the thread", async () => {
  const { port } = await openDoorBeforeThread();
  const answer = await get(port, "/");
  expect([answer.status, answer.body]).toEqual([200, "made"]);
});

it.each(["/crash", "/exit", "/hang", "/fail", "/silent"])(
  "answers 503 to %s, what it has to others meanwhile, and makes pages again soon after",
  async (address) => {
    const { port } = await openDoorBeforeThread();
    await get(port, "/kept");
    const failing = get(port, address);
    const kept = await get(port, "/kept");
    expect([kept.status, kept.body]).toEqual([200, "made"]);
    expect((await failing).status).toBe(503);
    await expect.poll(async () => (await get(port, "/other")).status, { timeout: 5_000 }).toBe(200);
  },
);

it("does not start when the thread does not", async () => {
  const missing = new URL("no-such-thread.mjs", import.meta.url);
  const start = ThreadRenderer.start({ module: missing, data: null, silentAtMost: 1_500, log });
  await expect(start).rejects.toThrow("no-such-thread");
});

it("says so when the thread ends before it is ready, rather than ending with it", async () => {
  const data = { endsAtOnce: true };
  const start = ThreadRenderer.start({ module: fragileThread, data, silentAtMost: 1_500, log });
  await expect(start).rejects.toThrow("ended before it was ready");
});

it("does not take a thread that is long in loading for one that is stuck", async () => {
  const data = { loadsFor: 1_500 };
  const settings = { module: fragileThread, data, silentAtMost: 300, log };
  const thread = await ThreadRenderer.start(settings);
  onTestFinished(() => thread.close());
  const { port } = await openTestDoor({ render: thread.render });
  expect((await get(port, "/")).body).toBe("made");
});

it("leaves no thread behind when it is closed", async () => {
  const thread = await ThreadRenderer.start({
    module: fragileThread,
    data: null,
    silentAtMost: 1_500,
    log,
  });
  await thread.close();
  const { port } = await openTestDoor({ render: thread.render });
  expect((await get(port, "/")).status).toBe(503);
});
