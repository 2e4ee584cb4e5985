import { createRequire } from "node:module";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { extractFile, getRawHeader, listPackage } from "@electron/asar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ElectronStandIn } from "../../shared/shell/testing/electron-stand-in.ts";
import { buildClients } from "../build.mjs";
import { wrongFuses } from "./fuses.ts";
import { nativePackages } from "./native-packages.ts";
import { packApp } from "./pack.ts";
import { root } from "./products.ts";
import { writeStandInDist } from "./stand-in-dist.ts";

// The real packaging of the kiosk, around a stand-in for Electron's own program.
const directory = mkdtempSync(join(tmpdir(), "wartemarke-pack-"));
const unpacked = `${root}build/packages/kiosk/linux-unpacked`;
const archive = join(unpacked, "resources/app.asar");

beforeAll(async () => {
  buildClients();
  await packApp("kiosk", {
    platform: "linux",
    targets: ["dir"],
    dist: writeStandInDist(join(directory, "dist")),
  });
}, 300_000);
afterAll(() => rmSync(directory, { recursive: true }));

test("every fuse of the packaged program is as it should be", async () => {
  expect(await wrongFuses(join(unpacked, "wartemarke-kiosk"))).toEqual([]);
});

test("the app is in its archive, with a hash of each file, and nothing of the server's", () => {
  const files = listPackage(archive, { isPack: false });
  expect(files.filter((path) => path.lastIndexOf("/") === 0).toSorted()).toEqual([
    "/main.cjs",
    "/node_modules",
    "/package.json",
    "/pages",
    "/preload.cjs",
    "/tray.png",
  ]);
  expect(files).toContain("/pages/index.html");
  expect(files).toContain("/pages/exit/index.html");
  // Machine code of the printers' drivers, and what it needs; nothing else of the repository's packages.
  for (const name of [...nativePackages, "node-gyp-build", "@serialport/stream", "debug"])
    expect(files).toContain(`/node_modules/${name}/package.json`);
  for (const name of ["fastify", "better-sqlite3", "socket.io", "react", "electron"])
    expect(files).not.toContain(`/node_modules/${name}`);
  const { header } = getRawHeader(archive);
  expect(header.files["main.cjs"]).toMatchObject({
    integrity: { algorithm: "SHA256", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(existsSync(join(unpacked, "resources/default_app.asar"))).toBe(false);
});

test("the packaged main starts, against the stand-in", async () => {
  const electron = new ElectronStandIn({
    home: directory,
    userData: directory,
    app: archive,
    packaged: true,
    keyStore: "keyring",
  });
  const config = join(directory, "kiosk.json");
  writeFileSync(config, JSON.stringify({ server: "https://warten.example.org" }));
  const outer = createRequire(import.meta.url);
  const inner = (name: string): unknown => (name === "electron" ? electron.module : outer(name));
  const { argv } = process;
  const before = process.listeners("uncaughtException");
  process.argv = ["wartemarke-kiosk", "--config", config];
  try {
    const code = extractFile(archive, "main.cjs").toString();
    compileFunction(code, ["require", "module", "exports"])(inner, { exports: {} }, {});
    electron.ready.resolve();
    await expect.poll(() => electron.windows.length).toBe(1);
    expect(electron.window(0).loaded).toEqual(["app://kiosk/"]);
  } finally {
    process.argv = argv;
    for (const window of electron.windows) window.events.emit("closed");
    for (const added of process.listeners("uncaughtException"))
      if (!before.includes(added)) process.off("uncaughtException", added);
  }
});
