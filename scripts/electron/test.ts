import { spawnSync } from "node:child_process";
import { electronBinary, howToGetElectron } from "./electron-binary.ts";
import { root } from "./products.ts";

// npm run test:electron: the real apps, where Electron's own program is there.
const electron = electronBinary();
if (electron === null) {
  const line = "=".repeat(78);
  console.log(line);
  console.log("NOT RUN: no test of the real Electron apps was run on this machine.");
  console.log(howToGetElectron);
  console.log("The mains and preloads are tested against a strict stand-in (npm run test:unit),");
  console.log("the pages in Chromium (npm run test:browser).");
  console.log(line);
} else {
  const { status } = spawnSync(
    process.execPath,
    [
      `${root}node_modules/@playwright/test/cli.js`,
      "test",
      "--config",
      `${root}e2e/electron/playwright.config.ts`,
      ...process.argv.slice(2),
    ],
    { stdio: "inherit", env: { ...process.env, WARTEMARKE_ELECTRON: electron } },
  );
  process.exitCode = status ?? 1;
}
