import { connect, type Socket } from "node:net";
import { closed, parseAnswer, type RawAnswer } from "./raw-exchange";

/** A client with an address of its own: every address of 127.0.0.0/8 leads to this machine. */
export function connectFrom(port: number, localAddress: string): Socket {
  const socket = connect({ port, host: "127.0.0.1", localAddress });
  socket.on("error", () => undefined);
  return socket;
}

export function requestOf(address: string, headers: readonly string[] = []): string {
  const lines = [`GET ${address} HTTP/1.1`, "Host: tracker.example", ...headers];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** One GET on a connection of its own. */
export async function getFrom(
  port: number,
  { from, address }: { from: string; address: string },
): Promise<RawAnswer> {
  const socket = connectFrom(port, from);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.write(requestOf(address, ["Connection: close"]));
  await closed(socket);
  return parseAnswer(Buffer.concat(chunks).toString("latin1"));
}
