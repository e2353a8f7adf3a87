import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { fetchPage, MAX_PAGE_BYTES } from "@/lib/story/draft/fetch-page";
import { isPublicAddress } from "@/lib/story/draft/public-address";

/** A server of this test's own, the only address that its network takes for public. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://news.example:${(server.address() as AddressInfo).port}`;
}

const resolved: string[] = [];
const network = {
  resolve: async (host: string) => {
    resolved.push(host);
    if (host === "news.example") return [{ address: "127.0.0.1", family: 4 }];
    if (host === "half.example")
      return [
        { address: "93.184.216.34", family: 4 },
        { address: "::1", family: 6 },
      ];
    return [{ address: host, family: host.includes(":") ? 6 : 4 }];
  },
  // The server of the test stands for the public internet.
  isPublic: (address: string) => address === "127.0.0.1" || isPublicAddress(address),
};

const refusal = async (url: string, timeoutMs?: number) => {
  const error: unknown = await fetchPage({
    url,
    network,
    ...(timeoutMs ? { timeoutMs } : {}),
  }).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: "PageRefusedError" });
  return (error as Error).message;
};

describe("a page is fetched", () => {
  it("from the address that was judged, with the name it was asked for", async () => {
    const hosts: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      hosts.push(request.headers.host);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end("<p>Sold</p>");
    });
    resolved.length = 0;
    const page = await fetchPage({ url: `${origin}/a`, network });
    expect(page.bytes.toString()).toBe("<p>Sold</p>");
    expect(hosts).toEqual([new URL(origin).host]);
    expect(resolved).toEqual(["news.example"]);
  });

  it("after three redirects, not after four", async () => {
    const origin = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      response.setHeader("content-type", "text/html");
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` });
      response.end("<p>There</p>");
    });
    expect((await fetchPage({ url: `${origin}/3`, network })).url).toBe(`${origin}/0`);
    expect(await refusal(`${origin}/4`)).toContain("more than 3 times");
  });
});

describe("a page is refused", () => {
  it.each([
    ["a loopback address", "http://[::1]/", "no public address"],
    ["a private address", "http://192.168.0.1/", "no public address"],
    ["the metadata service", "http://169.254.169.254/latest/meta-data/", "no public address"],
    ["an address written as a number", "http://2852039166/", "no public address"],
    ["a mapped address", "http://[::ffff:10.0.0.1]/", "no public address"],
    ["a name with one private address among others", "http://half.example/", "no public address"],
    ["a file", "file:///etc/passwd", "neither http nor https"],
    ["a name and password", "http://a:b@news.example/", "name or password"],
    ["no address", "news", "is no address"],
  ])("at %s", async (_what, url, message) => {
    expect(await refusal(url)).toContain(message);
  });

  it.each(["http://169.254.169.254/", "http://[::1]:3000/", "file:///etc/passwd"])(
    "when another leads to %s",
    async (location) => {
      const origin = await serve((_request, response) => {
        response.writeHead(302, { location }).end();
      });
      expect(await refusal(origin)).toMatch(/no public address|neither http nor https/);
    },
  );

  it("when it is too large, said or not", async () => {
    const origin = await serve((_request, response) => {
      response.setHeader("content-type", "text/html");
      const chunk = Buffer.alloc(1024 * 1024, 32);
      const write = () => {
        while (!response.destroyed && response.write(chunk));
        response.once("drain", write);
      };
      write();
    });
    expect(await refusal(origin)).toContain(`larger than ${MAX_PAGE_BYTES} bytes`);
  });

  it("when it takes too long, before or during its answer", async () => {
    const silent = await serve(() => undefined);
    expect(await refusal(silent, 200)).toContain("longer than 0.2 seconds");
    const slow = await serve((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.write("<p>");
    });
    expect(await refusal(slow, 200)).toContain("longer than 0.2 seconds");
  });

  it("when it is none, or fails", async () => {
    const origin = await serve((request, response) => {
      response.setHeader("content-type", request.url === "/pdf" ? "application/pdf" : "text/html");
      if (request.url === "/gone") response.statusCode = 404;
      if (request.url === "/gzip") response.setHeader("content-encoding", "gzip");
      if (request.url === "/cut") response.socket?.destroy();
      response.end("x");
    });
    expect(await refusal(`${origin}/pdf`)).toContain("not a web page");
    expect(await refusal(`${origin}/gone`)).toContain("answers 404");
    expect(await refusal(`${origin}/gzip`)).toContain("compressed");
    expect(await refusal(`${origin}/cut`)).toContain("could not be fetched");
  });
});
