import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseV1Options } from "@electron/fuses";
import { afterAll, expect, test } from "vitest";
import { setFuses, wantedFuses, wrongFuses } from "./fuses.ts";
import { standInProgram } from "./stand-in-dist.ts";

const directory = mkdtempSync(join(tmpdir(), "wartemarke-fuses-"));
afterAll(() => rmSync(directory, { recursive: true }));

function program(name: string, fuses?: string): string {
  const path = join(directory, name);
  writeFileSync(path, standInProgram(fuses));
  return path;
}

test("every fuse has the state the apps need", () => {
  expect(wantedFuses).toEqual({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  });
});

test("a program as Electron delivers it is found wanting, fuse by fuse", async () => {
  expect(await wrongFuses(program("delivered"))).toEqual([
    "RunAsNode is true",
    "EnableCookieEncryption is false",
    "EnableNodeOptionsEnvironmentVariable is true",
    "EnableNodeCliInspectArguments is true",
    "EnableEmbeddedAsarIntegrityValidation is false",
    "OnlyLoadAppFromAsar is false",
    "GrantFileProtocolExtraPrivileges is true",
  ]);
});

test("set fuses are read back from the program itself", async () => {
  const path = program("set");
  await setFuses(path);
  expect(await wrongFuses(path)).toEqual([]);
});

test("a fuse that Electron took out, or none at all, is not taken for a good one", async () => {
  expect(await wrongFuses(program("removed", "0r0011001"))).toEqual([
    "EnableCookieEncryption is null",
  ]);
  writeFileSync(join(directory, "plain"), "no fuses");
  await expect(wrongFuses(join(directory, "plain"))).rejects.toThrow();
});

test("a fuse that Electron added stops packaging until somebody decided", async () => {
  await expect(setFuses(program("newer", "1010010111"))).rejects.toThrow();
});
