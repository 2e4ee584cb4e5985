import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { environment, installPackages, root, run } from "./install.mjs";

const sources = ["kiosk", "display", "counter", "shared", "vite.config.ts", "package-lock.json"];
const stamp = join(root, "build", "clients.stamp");
const output = join(root, "build", "clients", "kiosk", "index.html");

/** Builds the clients when their sources changed since the last time. */
export function buildClients() {
  const now = fingerprint();
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  console.log("Building the clients …");
  // A test runner that builds them has an environment of its own, in which React's slow half would be built in.
  const env = { ...environment, NODE_ENV: "production" };
  const code = run("vite", ["build", "--logLevel", "warn"], { env });
  if (code !== 0) {
    console.error("The clients could not be built: see above.");
    process.exit(code);
  }
  compress(join(root, "build", "clients", "assets"));
  writeFileSync(stamp, now);
}

/**
 * Beside each text file its Brotli twin, so that a phone on a poor connection loads a quarter; and one by gzip, since
 * browsers take Brotli over TLS only.
 */
function compress(directory) {
  for (const name of readdirSync(directory)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const path = join(directory, name);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const source of sources) addTo(hash, join(root, source));
  return hash.digest("hex");
}

function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (!isDirectory(path)) {
    hash.update(path).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).toSorted()) {
    if (!name.includes(".test.")) addTo(hash, join(path, name));
  }
}

function isDirectory(path) {
  try {
    return readdirSync(path) !== null;
  } catch (error) {
    if (error.code === "ENOTDIR") return false;
    throw error;
  }
}

if (import.meta.main ?? process.argv[1]?.endsWith("build.mjs")) {
  installPackages();
  buildClients();
}
