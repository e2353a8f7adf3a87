// A renderer that crashes, hangs or eats memory where the address says so.
import { parentPort, workerData } from "node:worker_threads";

const body = new TextEncoder().encode("made");

parentPort.on("message", (message) => {
  if (message.type === "ping") return parentPort.postMessage({ type: "pong" });
  const { id, address } = message;
  if (address === "/crash") throw new Error("crashed");
  if (address === "/exit") process.exit(3);
  if (address === "/hang") for (;;);
  if (address === "/fail")
    return parentPort.postMessage({ type: "failed", id, cause: new Error("failed") });
  if (address === "/silent") return;
  parentPort.postMessage({
    type: "rendered",
    id,
    status: 200,
    headers: [["x-clock", "none"]],
    body,
  });
});
if (workerData?.endsAtOnce) process.exit(0);
// Loading takes the thread whole: it answers nothing meanwhile.
for (const began = Date.now(); Date.now() - began < (workerData?.loadsFor ?? 0););
parentPort.postMessage({ type: "ready" });
