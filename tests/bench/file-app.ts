import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import Database from "better-sqlite3";
import { parseEnv } from "../../lib/env";
import { createLog } from "../../lib/server/process/log";
import { serveApp } from "../../lib/server/serve-app";

/** The front door before the files of one directory: what a hand-written site behind it would be. */
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

const env = parseEnv(process.env);
const directory = process.argv[2] ?? ".";
new Database(env.databasePath).exec("CREATE TABLE IF NOT EXISTS fact (value TEXT)").close();

await serveApp({
  env,
  log: createLog(env.logLevel),
  app: {
    render: (request, response) => {
      const file = fileOf(request.url ?? "/");
      response.writeHead(existsSync(file) ? 200 : 404, {
        "Content-Type": TYPES[extname(file)] ?? "text/plain",
      });
      response.end(existsSync(file) ? readFileSync(file) : "");
    },
    close: async () => undefined,
  },
});

/** `/` is one page, `/?…` another: the two that a change of filter leads between. */
function fileOf(address: string): string {
  const [path = "/", query] = address.split("?", 2);
  if (path !== "/") return join(directory, path);
  const filtered = join(directory, "filtered.html");
  return query !== undefined && existsSync(filtered) ? filtered : join(directory, "index.html");
}
