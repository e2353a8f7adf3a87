import { request as httpRequest } from "node:http";
import { PUBLIC } from "./servers";

export const SITE = "https://tracker.example";

type Answer = { status: number; type: string; body: string; headers: Record<string, string> };

let asked = 0;

/**
 * Asks the public server as a reader behind a proxy: under a host that is not the site's, each time
 * from another address, for what costs work is rationed by it.
 */
export function askPublic(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  asked += 1;
  const client = `203.0.${Math.floor(asked / 250) % 250}.${(asked % 250) + 1}`;
  const { hostname, port } = new URL(PUBLIC.address);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        hostname,
        port,
        path: address,
        headers: { host: "foreign.example", "x-forwarded-for": client, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            body: Buffer.concat(chunks).toString("utf8"),
            headers: Object.fromEntries(
              Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
            ),
          }),
        );
      },
    );
    request.on("error", reject);
    request.end();
  });
}

/** Asks for what must be there. */
export async function bodyOf(address: string): Promise<string> {
  const { status, body } = await askPublic(address);
  if (status !== 200) throw new Error(`${address} answered ${status}: ${body.slice(0, 300)}`);
  if (body.includes("foreign.example"))
    throw new Error(`${address} repeats the host it was asked by`);
  return body;
}
