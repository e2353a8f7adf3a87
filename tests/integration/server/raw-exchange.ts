import { connect, type Socket } from "node:net";

export type RawAnswer = {
  status: number;
  headers: Map<string, string>;
  body: string;
  text: string;
};

type Exchange = { port: number; send: string | Buffer; waitMs?: number };

/** Writes bytes to a socket and reads until the other side closes, or for `waitMs`. */
export async function rawExchange({ port, send, waitMs = 3_000 }: Exchange): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("error", () => undefined);
  socket.write(send);
  const timer = setTimeout(() => socket.destroy(), waitMs);
  await closed(socket);
  clearTimeout(timer);
  return Buffer.concat(chunks).toString("latin1");
}

export function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once("close", () => resolve());
  });
}

/** Sends one request made of these lines and takes the answer apart. */
export async function rawRequest(
  port: number,
  lines: readonly string[],
  body = "",
): Promise<RawAnswer> {
  const withClose = [...lines, "Connection: close"];
  const text = await rawExchange({ port, send: `${withClose.join("\r\n")}\r\n\r\n${body}` });
  return parseAnswer(text);
}

/** A GET as an ordinary client sends it. */
export function get(
  port: number,
  address: string,
  headers: readonly string[] = [],
): Promise<RawAnswer> {
  return rawRequest(port, [`GET ${address} HTTP/1.1`, "Host: tracker.example", ...headers]);
}

export function parseAnswer(text: string): RawAnswer {
  const end = text.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = text.slice(0, end).split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(statusLine.split(" ")[1]), headers, body: text.slice(end + 4), text };
}
