import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { environment, run } from "./install.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onThisMachine() {
  const given = process.env.WARTEMARKE_CHROMIUM;
  if (given && existsSync(given)) return given;
  for (const directory of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(directory, name);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/**
 * Finds a Chromium for the browser tests: one on the machine, else Playwright's own, else Debian's package when
 * root. Null means that Playwright finds its own.
 */
export function provideChromium() {
  const found = onThisMachine();
  if (found !== null) return found;
  console.log("No Chromium on this machine; asking Playwright for one …");
  if (run("playwright", ["install", "chromium"]) === 0) return null;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    console.log("Playwright could not; installing the distribution's package …");
    run("apt-get", ["update", "-qq"]);
    const quiet = { env: { ...environment, DEBIAN_FRONTEND: "noninteractive" } };
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
    const installed = onThisMachine();
    if (installed !== null) return installed;
  }
  console.error("The browser tests need Chromium: install it, or name it in WARTEMARKE_CHROMIUM.");
  process.exit(1);
}
