import { defineConfig } from "@playwright/test";

const chromium = process.env["WARTEMARKE_CHROMIUM"];
const isRoot = process.getuid?.() === 0;

/** Every test starts its own server on a free port, so that none waits for or disturbs another. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.test.ts",
  outputDir: "build/test/browser",
  workers: 2,
  fullyParallel: true,
  // On a shared machine only; the report calls such a test flaky.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
  // A whole visit in nine windows on a small and busy machine.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: "chromium",
    locale: "de-DE",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    // What was done, the console and the network; pictures of every step would slow nine windows down too much.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      chromiumSandbox: !isRoot,
      args: [
        // Displays and kiosks are started with it, since nobody touches a display.
        "--autoplay-policy=no-user-gesture-required",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--no-default-browser-check",
        "--no-first-run",
      ],
    },
  },
});
