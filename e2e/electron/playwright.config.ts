import { defineConfig } from "@playwright/test";

/** The real Electron apps; run by `npm run test:electron` where Electron's program is there. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../build/test/electron",
  workers: 1,
  reporter: "list",
  timeout: 120_000,
  expect: { timeout: 15_000 },
});
