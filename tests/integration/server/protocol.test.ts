import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { documentOf, rendererOf } from "./page-renderer";
import { get, rawExchange, rawRequest } from "./raw-exchange";

const HOST = "Host: tracker.example";
const pages = () => rendererOf(() => ({ html: documentOf("text") }));

const REFUSED: [string, number, string[]][] = [
  ["POST", 405, ["POST / HTTP/1.1", HOST, "Content-Length: 0"]],
  ["PUT", 405, ["PUT / HTTP/1.1", HOST]],
  ["DELETE", 405, ["DELETE / HTTP/1.1", HOST]],
  ["TRACE", 405, ["TRACE / HTTP/1.1", HOST]],
  ["OPTIONS of everything", 405, ["OPTIONS * HTTP/1.1", HOST]],
  ["CONNECT", 405, ["CONNECT tracker.example:443 HTTP/1.1", HOST]],
  ["a method nobody knows", 400, ["FROB / HTTP/1.1", HOST]],
  ["no Host", 400, ["GET / HTTP/1.1"]],
  ["no Host in HTTP/1.0", 400, ["GET / HTTP/1.0"]],
  ["two Hosts", 400, ["GET / HTTP/1.1", HOST, "host: evil.example"]],
  ["two equal Hosts", 400, ["GET / HTTP/1.1", HOST, HOST]],
  ["another Host", 421, ["GET / HTTP/1.1", "Host: evil.example"]],
  ["a Host with another port", 421, ["GET / HTTP/1.1", "Host: tracker.example:8080"]],
  [
    "a Host that only begins like ours",
    421,
    ["GET / HTTP/1.1", "Host: tracker.example.evil.example"],
  ],
  ["a body on GET", 400, ["GET / HTTP/1.1", HOST, "Content-Length: 3", "", "abc"]],
  [
    "a chunked body on GET",
    400,
    ["GET / HTTP/1.1", HOST, "Transfer-Encoding: chunked", "", "0", "", ""],
  ],
  ["two lengths", 400, ["GET / HTTP/1.1", HOST, "Content-Length: 0", "Content-Length: 5"]],
  [
    "a length and chunks",
    400,
    ["GET / HTTP/1.1", HOST, "Content-Length: 0", "Transfer-Encoding: chunked"],
  ],
  ["a folded header", 400, ["GET / HTTP/1.1", HOST, "x: a", " b"]],
  ["a space before a colon", 400, ["GET / HTTP/1.1", HOST, "x : a"]],
  ["an expectation", 417, ["GET / HTTP/1.1", HOST, "Expect: 200-ok"]],
  ["17 KB of header", 431, ["GET / HTTP/1.1", HOST, `x: ${"a".repeat(17 * 1024)}`]],
];

const REFUSED_ADDRESSES: [string, number, string][] = [
  ["the absolute form of another host", 421, "http://evil.example/"],
  ["the absolute form with a login", 421, "http://user@tracker.example/"],
  ["the absolute form without a host", 400, "http:///"],
  ["the absolute form of another scheme", 400, "ftp://tracker.example/"],
  ["the absolute form with two slashes", 400, "http://tracker.example//evil.example/"],
  ["what the framework's client asks pages for", 404, "/bidders/nobody.rsc"],
  ["the same in disguise", 404, "/statements/x%2ErSc?a=b"],
  ["a part of such a page", 404, "/bidders/nobody.segments/_tree.segment.rsc"],
  ["an asterisk", 400, "*"],
  ["no slash", 400, "index"],
  ["two slashes", 400, "//evil.example/"],
  ["a backslash", 400, "/\\evil.example"],
  ["a backslash in the query", 400, "/?a=\\b"],
  ["an escaped backslash", 400, "/%5cevil.example"],
  ["an escaped slash", 400, "/a%2fb"],
  ["an escaped zero", 400, "/a%00b"],
  ["an escaped line end", 400, "/a%0d%0ax:%20y"],
  ["a bad escape", 400, "/%zz"],
  ["a cut escape", 400, "/a%2"],
  ["a bad escape in the query", 400, "/?q=%"],
  ["bytes that are no UTF-8", 400, "/%ff%fe"],
  ["an overlong slash", 400, "/%c0%af"],
  ["half a surrogate", 400, "/?q=%ed%a0%80"],
  ["a raw byte", 400, "/\u00e9"],
  ["a raw tab", 400, "/a\tb"],
  ["a quotation mark", 400, '/"'],
  ["a bracket", 400, "/<b>"],
  ["a fragment", 400, "/#a"],
  ["dot segments", 400, "/a/../b"],
  ["escaped dot segments", 400, "/%2e%2E/etc/passwd"],
  ["an address of 4 KB", 414, `/?q=${"a".repeat(4100)}`],
  ["the framework's image door", 404, "/_next/image?url=%2Fa.png&w=64&q=75"],
  ["the framework's data door", 404, "/_next/data/x/index.json"],
];

it.each(REFUSED)("refuses %s with %i and asks the renderer nothing", async (_, status, lines) => {
  const render = pages();
  const { port } = await openTestDoor({ render });
  const answer = await rawRequest(port, lines);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("allow")).toBe(status === 405 ? "GET, HEAD" : undefined);
  expect(render.renders).toEqual([]);
});

it.each(REFUSED_ADDRESSES)("refuses %s with %i", async (_, status, address) => {
  const render = pages();
  const { port } = await openTestDoor({ render });
  expect((await get(port, address)).status).toBe(status);
  expect(render.renders).toEqual([]);
});

it.each([
  "/?q=%C3%A9+%22a%22",
  "/bidders/oracle?asof=2020-09-14&bidder=a,b",
  "/.well-known/security.txt",
  "/a..b/c.d",
  "/?from=2020-08~&to=../2020-09-14",
  "/a[b]|c^d`e{f}",
])("lets %s through as it is", async (address) => {
  const render = pages();
  const { port } = await openTestDoor({ render });
  expect((await get(port, address)).status).toBe(200);
  expect(render.renders).toEqual([address]);
});

it.each([
  ["http://tracker.example/a?b=c", "/a?b=c"],
  ["HTTP://TRACKER.example:80/a", "/a"],
  ["https://tracker.example", "/"],
  ["http://tracker.example?a=b", "/?a=b"],
])("takes %s for its path, whatever the Host header says", async (target, address) => {
  const render = pages();
  const hosts = new Set(["tracker.example", "tracker.example:80"]);
  const { port } = await openTestDoor({ render, hosts });
  const answer = await rawRequest(port, [`GET ${target} HTTP/1.1`, "Host: proxy.example"]);
  expect(answer.status).toBe(200);
  expect(render.renders).toEqual([address]);
  expect((await rawRequest(port, [`GET ${target} HTTP/1.1`])).status).toBe(400);
});

it("knows its host in any case", async () => {
  const { port } = await openTestDoor({ render: pages() });
  const answer = await rawRequest(port, ["GET / HTTP/1.1", "Host: Tracker.EXAMPLE"]);
  expect(answer.status).toBe(200);
});

it("listens to nothing more on a connection whose request cannot be trusted", async () => {
  const render = pages();
  const { port } = await openTestDoor({ render });
  const smuggled = `GET /smuggled HTTP/1.1\r\n${HOST}\r\n\r\n`;
  const send = `GET / HTTP/1.1\r\n${HOST}\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`;
  const text = await rawExchange({ port, send });
  expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  expect(render.renders).toEqual([]);
});

it("answers an upgrade and an Expect: 100-continue like any other request", async () => {
  const { port } = await openTestDoor({ render: pages() });
  const upgrade = await get(port, "/", ["Upgrade: websocket", "Connection: Upgrade"]);
  expect(upgrade.status).toBe(200);
  const expectation = await get(port, "/", ["Expect: 100-continue"]);
  expect(expectation.status).toBe(200);
});

it("looks for a second Host behind any number of headers", async () => {
  const { port } = await openTestDoor({ render: pages() });
  const many = Array.from({ length: 2_500 }, () => "a:");
  const answer = await rawRequest(port, ["GET / HTTP/1.1", HOST, ...many, "Host: evil.example"]);
  expect(answer.status).toBe(400);
});
