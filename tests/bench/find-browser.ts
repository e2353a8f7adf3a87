import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** `CHROMIUM_PATH`, else an installed browser, else none: then Playwright looks for its own. */
export function findBrowser(): { executablePath?: string } {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined) return { executablePath: given };
  const directories = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = directories.flatMap((directory) => NAMES.map((name) => join(directory, name)));
  const executablePath = candidates.find((path) => existsSync(path));
  return executablePath === undefined ? {} : { executablePath };
}
