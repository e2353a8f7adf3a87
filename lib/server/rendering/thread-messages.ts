import type { IncomingHttpHeaders } from "node:http";
import type { ConsoleError } from "./console-errors";

/** What the front door says to the thread that renders. */
export type ToRenderer =
  { type: "render"; id: number; address: string; headers: IncomingHttpHeaders } | { type: "ping" };

/** What the thread answers. */
export type FromRenderer =
  | { type: "ready" }
  | { type: "pong" }
  | { type: "console error"; told: ConsoleError }
  | { type: "rendered"; id: number; status: number; headers: [string, string][]; body: Uint8Array }
  | { type: "failed"; id: number; cause: Error };
