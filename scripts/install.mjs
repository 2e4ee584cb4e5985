import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".installed-lock");

/** The Node the project brings itself, whatever Node started this script. */
export const node = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** The environment in which `node` means the project's own. */
export const environment = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
};

/** Runs a command in the repository and shows what it prints; its exit code is the answer. */
export function run(command, args, options = {}) {
  const shell = process.platform === "win32";
  const result = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio: "inherit",
    shell,
    ...options,
  });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Installs the packages the lock file names, unless exactly those are there. */
export function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing packages (once, about a minute) …");
  const code = run("npm", ["install", "--no-save", "--loglevel=error", "--no-audit", "--no-fund"]);
  if (code !== 0 || !existsSync(node)) {
    console.error("The packages could not be installed: see above. Is the npm registry reachable?");
    process.exit(code === 0 ? 1 : code);
  }
  writeFileSync(stamp, lock);
}
