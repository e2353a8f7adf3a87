import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTestDoor } from "./open-test-door";
import { documentOf, rendererOf } from "./page-renderer";
import { get, rawRequest } from "./raw-exchange";

const LONG = "What the sources say, and who says so. ".repeat(50);
const page = () =>
  rendererOf((address, nth) => ({ html: documentOf(`${address} #${nth} ${LONG}`) }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2020-09-14T12:00:20Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["br", (body: Buffer) => brotliDecompressSync(body)],
  ["gzip", (body: Buffer) => gunzipSync(body)],
])("keeps a %s variant beside the plain one, under another tag", async (encoding, decode) => {
  const render = page();
  const { port } = await openTestDoor({ render });
  const plain = await get(port, "/");
  const encoded = await get(port, "/", [`Accept-Encoding: ${encoding}`]);
  expect(encoded.headers.get("content-encoding")).toBe(encoding);
  expect(decode(Buffer.from(encoded.body, "latin1")).toString()).toBe(plain.body);
  expect(encoded.headers.get("etag")).not.toBe(plain.headers.get("etag"));
  expect(render.renders).toHaveLength(1);
});

it.each([
  ["gzip, deflate, br", "br"],
  ["br;q=0, gzip", "gzip"],
  ["identity", undefined],
  ["*", "br"],
  ["gzip;q=0", undefined],
])("takes %j to mean %s", async (accepted, expected) => {
  const { port } = await openTestDoor({ render: page() });
  const answer = await get(port, "/", [`Accept-Encoding: ${accepted}`]);
  expect(answer.headers.get("content-encoding")).toBe(expected);
});

it("answers 304 without a body to a reader who has these bytes, and 200 to one who has others", async () => {
  const { port } = await openTestDoor({ render: page() });
  const { headers } = await get(port, "/");
  const tag = headers.get("etag") ?? "";
  const known = await get(port, "/", [`If-None-Match: "other", W/${tag}`]);
  expect([known.status, known.body]).toEqual([304, ""]);
  expect(known.headers.get("etag")).toBe(tag);
  expect(known.headers.get("cache-control")).toContain("s-maxage=40");
  const gzipped = await get(port, "/", ["Accept-Encoding: gzip", `If-None-Match: ${tag}`]);
  expect(gzipped.status).toBe(200);
});

it("answers HEAD like GET, without the body, from one rendering", async () => {
  const render = page();
  const { port } = await openTestDoor({ render });
  const head = await rawRequest(port, ["HEAD / HTTP/1.1", "Host: tracker.example"]);
  const whole = await get(port, "/");
  expect(head.body).toBe("");
  for (const name of ["etag", "content-length", "content-type", "content-security-policy"]) {
    expect(head.headers.get(name)).toBe(whole.headers.get(name));
  }
  expect(render.renders).toHaveLength(1);
});
