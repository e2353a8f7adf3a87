import { parseEnv } from "@/lib/env";
import { createLog } from "@/lib/server/process/log";
import { serveApp } from "@/lib/server/serve-app";

/**
 * The front door in a process of its own, before a renderer that takes the milliseconds that the address
 * names (`/wait/300`) and sends the bytes that it names (`/bytes/1000000`).
 */
const env = parseEnv(process.env);

await serveApp({
  env,
  log: createLog(env.logLevel),
  app: {
    render: (request, response) => {
      const address = request.url ?? "";
      const wait = Number(/\/wait\/(\d+)/.exec(address)?.[1] ?? 0);
      const bytes = Number(/\/bytes\/(\d+)/.exec(address)?.[1] ?? 100);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      if (address === "/broken") throw new Error("cause");
      setTimeout(() => response.end("a".repeat(bytes)), wait);
    },
    close: async () => undefined,
  },
});
