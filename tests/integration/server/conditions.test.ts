import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { get } from "./raw-exchange";

const CHANGED = "Mon, 14 Sep 2020 12:00:00 GMT";
const BEFORE = "Mon, 14 Sep 2020 11:00:00 GMT";

async function open() {
  const { port } = await openTestDoor({
    render: (request, response) => {
      response.writeHead(request.url === "/none" ? 404 : 200, { "Last-Modified": CHANGED });
      response.end("text");
    },
  });
  const tag = (await get(port, "/")).headers.get("etag") ?? "";
  return { port, tag };
}

it.each<[string, (tag: string) => string[], number]>([
  ["the tag", (tag) => [`If-Match: ${tag}`], 200],
  ["one of several", (tag) => [`If-Match: "other", ${tag}`], 200],
  ["any", () => ["If-Match: *"], 200],
  ["another tag", () => ['If-Match: "other"'], 412],
  ["a weak tag, which is none for this", (tag) => [`If-Match: W/${tag}`], 412],
  [
    "another tag, before a time",
    () => ['If-Match: "other"', `If-Unmodified-Since: ${CHANGED}`],
    412,
  ],
  [
    "the tag, whatever the time",
    (tag) => [`If-Match: ${tag}`, `If-Unmodified-Since: ${BEFORE}`],
    200,
  ],
  [
    "another tag, before what is known",
    (tag) => ['If-Match: "other"', `If-None-Match: ${tag}`],
    412,
  ],
  ["the tag, and what is known", (tag) => [`If-Match: ${tag}`, `If-None-Match: ${tag}`], 304],
  ["an earlier time", () => [`If-Unmodified-Since: ${BEFORE}`], 412],
  ["the time of the last change", () => [`If-Unmodified-Since: ${CHANGED}`], 200],
  ["a time that is no HTTP date", () => ["If-Unmodified-Since: 2001-01-01"], 200],
  ["no time", () => ["If-Unmodified-Since: yesterday"], 200],
  ["since the last change", () => [`If-Modified-Since: ${CHANGED}`], 304],
  ["since an earlier time", () => [`If-Modified-Since: ${BEFORE}`], 200],
  [
    "another tag known, whatever the time",
    () => ['If-None-Match: "other"', `If-Modified-Since: ${CHANGED}`],
    200,
  ],
])("judges %s", async (_, headers, status) => {
  const { port, tag } = await open();
  for (const address of ["/", "/fresh"]) {
    const answer = await get(port, address, headers(tag));
    expect(answer.status, address).toBe(status);
    expect(answer.headers.get("etag") ?? null).toBe(status === 412 ? null : tag);
  }
});

it("takes no notice of conditions where the answer is no success", async () => {
  const { port } = await open();
  expect((await get(port, "/none", ['If-Match: "other"'])).status).toBe(404);
});
