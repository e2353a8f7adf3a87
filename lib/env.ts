import { hostname } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { z } from "zod";

const SITE = "expected an http or https address such as https://tracker.example";

/** The origin in its ASCII form (WHATWG URL): links are made by putting a path behind it. */
const siteUrl = z.string().transform((value, context) => {
  const fault = siteFault(value);
  if (fault === null) return new URL(value).origin;
  context.addIssue({ code: "custom", message: fault });
  return z.NEVER;
});

function siteFault(value: string): string | null {
  if (/[\\\s]/.test(value) || !URL.canParse(value) || !/^https?:\/\//i.test(value)) return SITE;
  const { protocol, hostname: host, username, password, pathname } = new URL(value);
  if (!/^https?:$/.test(protocol) || host === "") return SITE;
  if (username !== "" || password !== "") return `${SITE}, without a user or password`;
  if (/[?#]/.test(value)) return `${SITE}, without a query or fragment`;
  if (/^\/*$/.test(pathname)) return null;
  return `${SITE}, without a path: the tracker is served at the top of a host of its own, such as https://tracker.${host}`;
}

const DATABASE = "expected file: and a path, such as file:prisma/tracker.db";

const databaseUrl = z
  .string()
  .regex(/^file:./, DATABASE)
  .regex(/^[^?#]*$/, `${DATABASE}, without ? or #: there are no parameters`)
  .transform((value) => value.slice("file:".length))
  .transform((path) =>
    isAbsolute(path) ? path : resolve(/*turbopackIgnore: true*/ process.cwd(), path),
  );

const PORT = "expected a port from 1 to 65535, in digits";

const port = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, PORT)
  .transform(Number)
  .refine((value) => value <= 65535, PORT);

const CACHE_SIZE = "expected a whole number of megabytes from 0 (off) to 65536";
const PROXIES = "expected true, false or the number of proxies in front, from 0 to 9";
const HOSTS = "expected host names separated by commas, such as tracker.example,10.0.0.7:3000";
const INTERVAL = "expected a number of minutes, hours or days such as 30m, 6h or 1d, at most 365d";
const KEPT = "expected how many scheduled backups to keep, from 1 to 10000";
const LOG_LEVELS = "expected fatal, error, warn, info, debug or silent";
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Of `30m`, `6h` or `1d`. */
function toMilliseconds(interval: string): number {
  const unit = interval.endsWith("m") ? MINUTE_MS : interval.endsWith("h") ? HOUR_MS : DAY_MS;
  return Number.parseInt(interval, 10) * unit;
}

const HOST_LIST =
  /^ *([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?( *, *([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?)* *,? *$/i;

const environment = z.object({
  PORT: port.default(3000),
  HOSTNAME: z
    .string()
    .regex(/^[a-z0-9.:_-]+$/i, "expected an address or host name to listen on, such as 0.0.0.0")
    .default("127.0.0.1"),
  DATABASE_URL: databaseUrl.default(() => resolve(process.cwd(), "prisma/tracker.db")),
  SITE_URL: siteUrl.optional(),
  STORY: z.string().default("prisma/story"),
  CLOCK_FIXED_AT: z.iso
    .datetime({ offset: true, error: "expected an instant such as 2020-09-14T14:35:09Z" })
    .transform((value) => new Date(value))
    .optional(),
  CACHE_MB: z.coerce
    .number(CACHE_SIZE)
    .int(CACHE_SIZE)
    .min(0, CACHE_SIZE)
    .max(65536, CACHE_SIZE)
    .default(64),
  TRUST_PROXY: z
    .string()
    .regex(/^(true|false|[0-9])$/, PROXIES)
    .transform((value) => Number(value === "true" ? 1 : value === "false" ? 0 : value))
    .default(0),
  ALLOWED_HOSTS: z
    .string()
    .regex(HOST_LIST, HOSTS)
    .transform((value) =>
      value
        .toLowerCase()
        .split(/[ ,]+/)
        .filter((host) => host !== ""),
    )
    .default([]),
  METRICS_PORT: port.optional(),
  WEBSUB_HUB: z
    .url({ protocol: /^https?$/, error: "expected an http or https address of a WebSub hub" })
    .optional(),
  BACKUP_EVERY: z
    .string()
    .regex(/^[1-9]\d{0,5}[mhd]$/, INTERVAL)
    .transform(toMilliseconds)
    .refine((milliseconds) => milliseconds <= 365 * DAY_MS, INTERVAL)
    .optional(),
  BACKUP_DIR: z
    .string()
    .transform((path) => resolve(/*turbopackIgnore: true*/ process.cwd(), path))
    .optional(),
  BACKUP_KEEP: z.coerce.number(KEPT).int(KEPT).min(1, KEPT).max(10_000, KEPT).default(7),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "silent"], LOG_LEVELS)
    .default("info"),
});

export type Env = {
  port: number;
  hostname: string;
  /** Absolute path of the SQLite file. */
  databasePath: string;
  /** The story's folder, as it is to appear in messages; null: what the database holds is served. */
  storyFolder: string | null;
  /** Public address of the site, without a trailing slash. */
  siteUrl: string;
  /** Holds the clock still at an instant; for tests and for pictures of the page. */
  clockFixedAt: Date | null;
  /** How many megabytes finished pages may take in memory; 0 renders every page anew. */
  cacheMegabytes: number;
  /**
   * How many proxies of our own stand in front. Each adds the address it saw to X-Forwarded-For, so the
   * reader's is that many places from the right; what stands further left is the reader's own invention.
   */
  trustedProxies: number;
  /** Host names answered besides the site's own and the loopback ones, in lower case. */
  allowedHosts: readonly string[];
  /** Loopback port of the Prometheus figures; null: none. */
  metricsPort: number | null;
  /** The hub that feeds name, which tells subscribers of news (W3C WebSub); null: none. */
  webSubHub: string | null;
  /** Milliseconds between scheduled backups; null: none are made. */
  backupEvery: number | null;
  /** Absolute path of the folder of backups; it need not be there yet. */
  backupFolder: string;
  /** How many scheduled backups are kept. */
  backupsKept: number;
  logLevel: LogLevel;
};

export type LogLevel = z.infer<typeof environment>["LOG_LEVEL"];

/** The environment holds values that cannot be used; the message names every one of them. */
export class EnvError extends Error {
  override name = "EnvError";
}

/**
 * Checks the environment at start.
 * @throws {EnvError} naming each faulty variable, its value and what was expected.
 */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = environment.safeParse(withoutBlanks(source));
  if (!parsed.success) throw new EnvError(describeFaults({ source, issues: parsed.error.issues }));
  return toEnv(parsed.data, source["STORY"] === "");
}

let ofProcess: Env | null = null;

/** The environment of this process, checked once: it does not change while a process runs. */
export function processEnv(): Env {
  ofProcess ??= parseEnv(process.env);
  return ofProcess;
}

function toEnv(values: z.infer<typeof environment>, isWithoutStory: boolean): Env {
  return {
    port: values.PORT,
    hostname: values.HOSTNAME,
    databasePath: values.DATABASE_URL,
    storyFolder: isWithoutStory ? null : values.STORY,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    clockFixedAt: values.CLOCK_FIXED_AT ?? null,
    cacheMegabytes: values.CACHE_MB,
    trustedProxies: values.TRUST_PROXY,
    allowedHosts: values.ALLOWED_HOSTS,
    metricsPort: values.METRICS_PORT ?? null,
    webSubHub: values.WEBSUB_HUB ?? null,
    backupEvery: values.BACKUP_EVERY ?? null,
    backupFolder: values.BACKUP_DIR ?? join(dirname(values.DATABASE_URL), "backups"),
    backupsKept: values.BACKUP_KEEP,
    logLevel: values.LOG_LEVEL,
  };
}

/** Shells and containers set HOSTNAME to the machine's own name; that is nobody's wish to listen there. */
function withoutBlanks(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(source).filter(
    ([name, value]) => value !== "" && !(name === "HOSTNAME" && value === hostname()),
  );
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

function describeFaults({
  source,
  issues,
}: {
  source: NodeJS.ProcessEnv;
  issues: readonly z.core.$ZodIssue[];
}): string {
  return issues
    .map((issue) => {
      const name = String(issue.path[0]);
      return `${name}=${source[name] ?? ""}: ${issue.message}`;
    })
    .join("\n");
}
