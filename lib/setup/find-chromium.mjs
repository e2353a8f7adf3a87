import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { ExpectedFailure } from "./expected-failure.mjs";
import { exitCodeOf } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium for the browser tests: the one CHROMIUM_PATH names, an installed one,
 * Playwright's own; else Debian's package as root, else Playwright's download.
 */
export async function findChromium() {
  return named() ?? installed() ?? (await playwrightsOwn()) ?? (await fetched());
}

function named() {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return null;
  if (!existsSync(path)) throw new ExpectedFailure(`CHROMIUM_PATH=${path}: there is no such file.`);
  return path;
}

function installed() {
  for (const name of NAMES) {
    try {
      return execFileSync("which", [name], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
    } catch {
      // Not this name; `which` exits with 1.
    }
  }
  return null;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

async function fetched() {
  if (await isDebianPackageInstalled()) return installed();
  console.log("Fetching Chromium with Playwright …");
  const code = await exitCodeOf("npx", ["--no-install", "playwright", "install", "chromium"]);
  const path = code === 0 ? await playwrightsOwn() : null;
  if (path !== null) return path;
  throw new ExpectedFailure(
    "The browser tests need a Chromium. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.",
  );
}

async function isDebianPackageInstalled() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("Installing Debian's chromium …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await exitCodeOf("apt-get", ["update", "-q"], { env })) !== 0) return false;
  return (
    (await exitCodeOf("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], {
      env,
    })) === 0
  );
}
