import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { RecordedAnswer } from "./record-answer";

/** The yardstick: the least that `node:http` can do to send these bytes. */
const recorded = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as RecordedAnswer;
const body = Buffer.from(recorded.body, "base64");
const { status, headers } = recorded;

createServer((_request, response) => {
  response.writeHead(status, headers);
  response.end(body);
}).listen(Number(process.env["PORT"]), "127.0.0.1");

createServer((_request, response) => {
  const { user, system } = process.cpuUsage();
  response.end(
    `process_cpu_seconds_total ${(user + system) / 1e6}\nprocess_resident_memory_bytes ${process.memoryUsage().rss}\n`,
  );
}).listen(Number(process.env["METRICS_PORT"]), "127.0.0.1");
