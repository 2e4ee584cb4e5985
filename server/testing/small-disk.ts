import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryDirectory, removeDirectory } from "./temporary-directory.ts";

export interface SmallDisk {
  readonly path: string;
  /** Leaves not one byte of room. */
  fill(): void;
  free(): void;
  [Symbol.dispose](): void;
}

/** A disk of 4 MB in memory; null without the right to mount one. */
export function mountSmallDisk(): SmallDisk | null {
  const path = makeTemporaryDirectory();
  try {
    const kind = ["-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs"];
    execFileSync("mount", [...kind, path], { stdio: "ignore" });
  } catch {
    removeDirectory(path);
    return null;
  }
  const ballast = join(path, "ballast");
  return {
    path,
    fill() {
      const file = openSync(ballast, "w");
      try {
        // Smaller and smaller, until not one byte has room.
        for (const size of [65_536, 4_096, 1]) fillWith(file, Buffer.alloc(size));
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast),
    [Symbol.dispose]() {
      execFileSync("umount", [path], { stdio: "ignore" });
      removeDirectory(path);
    },
  };
}

function fillWith(file: number, block: Buffer): void {
  for (;;) {
    try {
      writeSync(file, block);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOSPC") return;
      throw error;
    }
  }
}
