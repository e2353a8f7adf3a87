import { connect } from "node:net";
import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { rawExchange } from "./raw-exchange";
import { requestOf } from "./raw-client";

const LARGE = "a".repeat(3_000_000);

const ERRORS: [string, string, number][] = [
  ["garbage", "no request at all\r\n\r\n", 400],
  ["a request for a tunnel", "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n", 405],
  ["a header that is too long", `GET / HTTP/1.1\r\nx: ${"a".repeat(20_000)}\r\n\r\n`, 431],
];

it.each(ERRORS)(
  "answers what came before %s first, then says what is wrong, then ends",
  async (_, send, status) => {
    const { port } = await openTestDoor({
      render: (request, response) =>
        void setTimeout(
          () => response.end(`page of ${request.url}`),
          request.url === "/a.png" ? 80 : 5,
        ),
    });
    const began = performance.now();
    const text = await rawExchange({
      port,
      send: `${requestOf("/a.png")}${requestOf("/b")}${send}`,
    });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual([
      "HTTP/1.1 200",
      "HTTP/1.1 200",
      `HTTP/1.1 ${status}`,
    ]);
    expect(text.indexOf("page of /a.png")).toBeLessThan(text.indexOf("page of /b"));
    expect(text.indexOf("page of /b")).toBeLessThan(text.indexOf(`HTTP/1.1 ${status}`));
    expect(text).toMatch(/connection: close/i);
  },
);

it.each(ERRORS)(
  "sends a large answer whole before it says what is wrong with %s",
  async (_, send, status) => {
    const { port } = await openTestDoor({
      render: (_request, response) => void response.end(LARGE),
      cacheBytes: 64_000_000,
    });
    const socket = connect(port, "127.0.0.1");
    let text = "";
    let isSlow = true;
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
      if (!isSlow) return;
      isSlow = false;
      socket.pause();
      setTimeout(() => socket.resume(), 200);
    });
    socket.write(`${requestOf("/large")}${send}`);
    await new Promise((resolve) => socket.once("close", resolve));
    expect(text.indexOf("\r\n\r\n") + 4 + LARGE.length).toBe(text.indexOf(`HTTP/1.1 ${status}`));
  },
);
