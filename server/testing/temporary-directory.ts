import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty directory of the test's own; whoever makes it removes it. */
export function makeTemporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), "wartemarke-test-"));
}

export function removeDirectory(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
