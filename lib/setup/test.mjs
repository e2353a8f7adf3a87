import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensurePackages } from "./ensure-packages.mjs";
import { exitCodeOf, run } from "./run.mjs";

const RESULTS = "test-results";
const UNIT_REPORT = `${RESULTS}/unit.json`;
const BROWSER_REPORT = `${RESULTS}/browser.json`;

await ensurePackages();
const { ensureClient } = await import("./ensure-client.mjs");
const { buildElements } = await import("./build-elements.mjs");
await ensureClient();
await buildElements();
await step("Types", () =>
  run("npx", ["--no-install", "next", "typegen"]).then(() =>
    run("npx", ["--no-install", "tsc", "--noEmit"]),
  ),
);
await step("Lint", () => run("npx", ["--no-install", "eslint", ".", "--max-warnings", "0"]));
await step("Format", () =>
  run("npx", ["--no-install", "prettier", "--check", "--log-level", "warn", "."]),
);

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const codes = [await unitAndIntegration(), await browser()];
summarise();
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

async function step(name, work) {
  console.log(`\n${name}`);
  await work();
}

async function unitAndIntegration() {
  console.log("\nUnit and integration tests");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`];
  return exitCodeOf("npx", ["--no-install", "vitest", "run", ...reporters]);
}

async function browser() {
  console.log("\nBrowser tests");
  const { findChromium } = await import("./find-chromium.mjs");
  const { ensureBuild } = await import("./ensure-build.mjs");
  const chromium = await findChromium();
  await ensureBuild();
  return exitCodeOf("npx", ["--no-install", "playwright", "test"], {
    env: { CHROMIUM_PATH: chromium },
  });
}

/** One closing line over both runners. */
function summarise() {
  const unit = existsSync(UNIT_REPORT) ? JSON.parse(readFileSync(UNIT_REPORT, "utf8")) : null;
  const pages = existsSync(BROWSER_REPORT)
    ? JSON.parse(readFileSync(BROWSER_REPORT, "utf8")).stats
    : null;
  const passed = (unit?.numPassedTests ?? 0) + (pages?.expected ?? 0) + (pages?.flaky ?? 0);
  const failed = (unit?.numFailedTests ?? 0) + (pages?.unexpected ?? 0);
  const skipped = (unit?.numPendingTests ?? 0) + (pages?.skipped ?? 0);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
}
