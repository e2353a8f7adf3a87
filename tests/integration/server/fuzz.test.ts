import { expect, it } from "vitest";
import type { Renderer } from "@/lib/server/rendering/render-page";
import { fuzzAddresses } from "./fuzz-addresses";
import { openTestDoor } from "./open-test-door";
import { documentOf } from "./page-renderer";
import { get, type RawAnswer } from "./raw-exchange";

const LEAKS =
  /\bat .+:\d+:\d+|node_modules|\/(?:work|home|srv|lib\/server)\/|SELECT |SQLITE|<script>alert|<img src/i;

/** Fails, as an app would, on each address that should never have come this far. */
const strict: Renderer = (request, response) => {
  const url = new URL(request.url ?? "", "http://tracker.example");
  const path = decodeURIComponent(url.pathname);
  if (url.host !== "tracker.example" || /[\0-\x1f\\]|\/\.\.?\//.test(path)) throw new Error(path);
  if ([...url.searchParams.values()].some((value) => value.includes("\ufffd")))
    throw new Error(url.search);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.writeHead(path === "/" ? 200 : 404).end(documentOf("text"));
};

it("answers 4,000 awkward addresses without an error of its own and without giving anything away", async () => {
  const { port } = await openTestDoor({ render: strict });
  const addresses = fuzzAddresses({ count: 4_000, seed: 20200914 });
  const faults: string[] = [];
  const statuses = new Set<number>();
  for (let from = 0; from < addresses.length; from += 25) {
    const batch = addresses.slice(from, from + 25);
    const answers = await Promise.all(batch.map((address) => get(port, address)));
    answers.forEach((answer, index) => {
      statuses.add(answer.status);
      if (isFaulty(answer)) faults.push(`${batch[index]} → ${answer.text.slice(0, 200)}`);
    });
  }
  expect(faults).toEqual([]);
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 400, 404]));
});

function isFaulty({ status, text, headers }: RawAnswer): boolean {
  const hasPolicy =
    headers.get("content-security-policy")?.startsWith("default-src 'none'") ?? false;
  return (
    !(status >= 200 && status < 500) || LEAKS.test(text) || !hasPolicy || headers.has("set-cookie")
  );
}
