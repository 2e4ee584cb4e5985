import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./products.ts";

/** What to do where Electron's own program is missing. */
export const howToGetElectron = [
  "Electron's program is not installed: the npm package holds only its types and a downloader.",
  "With access to its releases:        npx install-electron",
  "From a mirror of the office's own:  ELECTRON_MIRROR=https://mirror.example.org/electron/ npx install-electron",
  "Unpacked somewhere already:         ELECTRON_OVERRIDE_DIST_PATH=/path/to/electron",
].join("\n");

/** Electron's program, or null where it was never downloaded. Looks only; the package itself would download it. */
export function electronBinary(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const home = `${root}node_modules/electron`;
  const name = existsSync(join(home, "path.txt"))
    ? readFileSync(join(home, "path.txt"), "utf8")
    : process.platform === "win32"
      ? "electron.exe"
      : "electron";
  const path = join(env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(home, "dist"), name);
  return existsSync(path) ? path : null;
}
