import { expect, test } from "@playwright/test";
import { join } from "node:path";
import { seededNumbers } from "../bench/sample-page";
import { fuzzAddresses } from "../integration/server/fuzz-addresses";
import { parseAnswer, rawExchange, type RawAnswer } from "../integration/server/raw-exchange";
import { inFolder, OwnServer } from "./own-server";

/** Routes that there are, and names in them that there are not. */
const ROUTES = [
  "/", "/about", "/changes", "/bidders/oracle", "/bidders/oracl%C3%A9", "/regulators/cfius", "/regulators/x",
  "/articles/microsoft-out-of-running", "/questions/user-data", "/deadlines/us-order-deadline", "/deadlines/x/calendar.ics",
  "/statements/bytedance-declined-microsoft", "/timeline.csv", "/timeline.json", "/timeline.jsonl", "/timeline.rss",
  "/timeline.atom", "/timeline.feed.json", "/moves.atom", "/deadlines.ics", "/sitemap.xml", "/sitemaps/0.xml", "/robots.txt",
  "/manifest.webmanifest", "/embed/timeline", "/social/timeline.png", "/social/dashboard.png", "/oembed", "/readyz", "/_next/data/x.json",
  "/api/v1/statements", "/api/v1/articles", "/api/v1/bidders", "/api/v1/bidders/oracle", "/api/v1/statements/x", "/api/v1/story",
  "/api/v1/changes", "/api/v1/approvals/x", "/api/v1/nothing", "/story.yaml", "/timegate", "/timemap", "/embed/board", "/data",
]; // prettier-ignore

const PARAMETERS = [
  "q", "bidder", "regulator", "party", "kind", "source", "article", "contested", "from", "to", "asof", "order", "after", "before",
  "limit", "corrections", "datetime", "page", "cursor", "url", "format", "maxwidth", "_rsc", "__proto__", "constructor", "utm_source", "bidder[]", "%3Czq%3E",
]; // prettier-ignore

const VALUES = [
  "", "oracle", "microsoft", "algorithm", "best", "oldest", "0", "7", "201", "today", "2020-09-14", "2020-09-31", "0000-00-00", "-1", "1e999", "null", "undefined", "true", "1",
  "%22%27%3E%3Czq%20x=1%3E", "%3Czq%3E", "%3Cscript%3Ealert(1)%3C/script%3E", "%3C/title%3E%3Czq%3E", "]]%3E%3Czq%3E", "--%3E%3Czq%3E",
  "javascript:alert(1)", "%00", "%0d%0aX-Zq:%201", "%ff", "%ed%a0%80", "%F0%9F%92%A9", "%E2%80%AE", "a".repeat(250), "%C3%A9".repeat(60),
  "'%20OR%20'1'='1", "%22", "*", "%22open", "NEAR(a%20b)", "a%20AND%20OR", "(((", "col:x", "^x", "{x}:y", "%3Btable", "../../etc/passwd",
  "eyJhIjoxfQ", "AAAA", "WyJhZnRlciIsICIxZTk5OSIsICJ4IiwgInkiLCAieiIsICItMSIsICJBQUFBQUFBQSJd", "W251bGwsIHt9LCBbXV0", "%7B%22a%22:1%7D", "http://evil.example/", "https://tracker.example/statements/x", "@SUM(A1)", "=1+1", "+", "%2B", "&&", "==",
]; // prettier-ignore

/** Real routes with awkward queries, the same ones for the same seed. */
function awkwardQueries({ count, seed }: { count: number; seed: number }): string[] {
  const random = seededNumbers(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  return Array.from({ length: count }, () => {
    const pairs = Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => `${pick(PARAMETERS)}=${pick(VALUES)}`,
    );
    return `${pick(ROUTES)}?${pairs.join("&")}`;
  });
}

const LEAKS =
  /\bat \S+ \(?\S+:\d+:\d+|node_modules|\.next\/server|\bSELECT\b[^<]{1,200}\bFROM\b|SQLITE_|SqliteError|Prisma|ENOENT/;
const MARKUP = /html|xml|svg/;
const ECHO = /<zq|<script>alert|<img src=x|"'>/i;

function faultOf(answer: RawAnswer, folders: readonly string[]): string | null {
  const { status, headers, text, body } = answer;
  if (!(status >= 200 && status < 500)) return `status ${status}`;
  const leak = LEAKS.exec(text)?.[0] ?? folders.find((folder) => text.includes(folder));
  if (leak !== undefined) return `tells ${leak}`;
  const type = headers.get("content-type") ?? "";
  if (MARKUP.test(type) && ECHO.test(body)) return `echoes ${ECHO.exec(body)?.[0]}`;
  if (headers.get("x-content-type-options") !== "nosniff") return "may be sniffed";
  if (!headers.get("content-security-policy")?.startsWith("default-src 'none'")) return "no policy";
  if (headers.has("x-zq")) return "lets a header in";
  return headers.has("set-cookie") ? "sets a cookie" : null;
}

/** As a proxy would say it: each address is asked by another reader, so that none is turned away. */
async function ask(port: number, address: string, nth: number): Promise<RawAnswer> {
  const lines = [
    `GET ${address} HTTP/1.1`,
    "Host: tracker.example",
    `X-Forwarded-For: 10.${nth >> 16}.${(nth >> 8) & 255}.${nth & 255}`,
    "Connection: close",
  ];
  const send = `${lines.join("\r\n")}\r\n\r\n`;
  return parseAnswer(await rawExchange({ port, send, waitMs: 30_000 }));
}

test("the built app answers 4,000 awkward addresses without an error, and gives nothing away", async () => {
  test.setTimeout(600_000);
  await inFolder(async (folder) => {
    const server = await OwnServer.start({
      DATABASE_URL: `file:${join(folder, "tracker.db")}`,
      SITE_URL: "http://tracker.example",
      TRUST_PROXY: "1",
      LOG_LEVEL: "error",
    });
    const addresses = [
      ...fuzzAddresses({ count: 1_600, seed: 20200914 }),
      ...awkwardQueries({ count: 2_400, seed: 20200915 }),
    ];
    const faults: string[] = [];
    const statuses: Record<number, number> = {};
    for (let from = 0; from < addresses.length; from += 8) {
      const batch = addresses.slice(from, from + 8);
      const answers = await Promise.all(
        batch.map((address, index) => ask(server.port, address, from + index)),
      );
      answers.forEach((answer, index) => {
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        const fault = faultOf(answer, [folder, process.cwd()]);
        if (fault !== null) faults.push(`${batch[index]} → ${fault}`);
      });
    }
    const { said } = server;
    expect(await server.stop()).toBe(0);
    expect(faults).toEqual([]);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "308", "400", "404"]));
    expect(statuses[429] ?? 0).toBe(0);
    // Nor is anything thrown behind answers that look well.
    expect(said.match(/"level":(50|60).{0,300}/g) ?? []).toEqual([]);
    test.info().annotations.push({ type: "statuses", description: JSON.stringify(statuses) });
  });
});
