import { defineConfig } from "@playwright/test";
import { LIVE, PUBLIC, REPLAY } from "./tests/e2e/servers";

const LAUNCH = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  snapshotPathTemplate: "tests/e2e/baselines/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    baseURL: REPLAY.address,
    locale: "en-GB",
    timezoneId: "Asia/Tokyo",
    trace: "retain-on-failure",
    launchOptions: {
      args: LAUNCH,
      ...(process.env["CHROMIUM_PATH"] === undefined
        ? {}
        : { executablePath: process.env["CHROMIUM_PATH"] }),
    },
  },
  webServer: [REPLAY, LIVE, PUBLIC].map((server) => ({
    command: "node lib/setup/serve-built.mjs",
    url: `${server.address}/healthz`,
    env: server.env,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: "ignore" as const,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 10_000 },
  })),
});
