import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { versions } from "./products.ts";

/** Where Electron's fuses lie in its program: behind these 32 characters, a version and their number. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
/** As Electron delivers its fuses. */
const delivered = "101100011";

/** Any program with a fuse wire in it, for a machine without Electron's own. */
export function standInProgram(fuses: string = delivered): Uint8Array {
  return Buffer.concat([
    readFileSync(process.execPath).subarray(0, 4096),
    Buffer.from(sentinel),
    Buffer.from([1, fuses.length]),
    Buffer.from(fuses),
    Buffer.alloc(64),
  ]);
}

/** Makes a directory look like Electron's release for Linux, as far as electron-builder looks. */
export function writeStandInDist(directory: string): string {
  mkdirSync(join(directory, "locales"), { recursive: true });
  mkdirSync(join(directory, "resources"), { recursive: true });
  writeFileSync(join(directory, "electron"), standInProgram(), { mode: 0o755 });
  writeFileSync(join(directory, "version"), versions().electron);
  for (const name of ["LICENSE", "LICENSES.chromium.html", "locales/de.pak", "locales/fr.pak"])
    writeFileSync(join(directory, name), "stand-in\n");
  return directory;
}
