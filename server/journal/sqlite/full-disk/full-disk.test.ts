import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { temporaryDirectory } from "../temporary-directory.ts";

const program = join(import.meta.dirname, "trial.ts");

const refusal = z.object({ last: z.int(), reason: z.string(), cause: z.string() });
const outcome = z.object({
  first: refusal,
  whileFull: z.union([z.int(), z.string()]),
  second: refusal,
  answerWhileFull: z.boolean(),
  withRoom: z.union([z.int(), z.string()]),
  reopened: z.boolean(),
  kept: z.int(),
  integrity: z.string(),
});

function runs(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

/** Runs the trial behind a line of shell that ends in `exec "$@"`. */
function trial(prefix: readonly string[], shell: string, limit: string) {
  using directory = temporaryDirectory();
  const [command = "sh", ...args] = [...prefix, "sh", "-c", shell, "sh"];
  const run = spawnSync(command, [...args, process.execPath, program, directory.path, limit], {
    encoding: "utf8",
    env: { ...process.env, DISK: directory.path },
  });
  expect(run.stderr).toBe("");
  return outcome.parse(JSON.parse(run.stdout));
}

// A mount of its own, as root or as a user who may make namespaces; it goes with the process.
const mounting = [
  ["unshare", "-m"],
  ["unshare", "-rm"],
].find(([command = "", flag = ""]) => runs(command, flag, "mount", "-t", "tmpfs", "tmpfs", "/mnt"));
const limiting = runs("prlimit", "--pid", String(process.pid));
if (mounting === undefined)
  console.warn("NOT TESTED: a full disk; this machine lets us mount none");
if (!limiting) console.warn("NOT TESTED: a failing write; this machine has no prlimit");

test.skipIf(mounting === undefined).each([2, 12])(
  "[J2] on a really full disk of %i MB nothing acknowledged is lost, and it goes on once there is room",
  (megabytes) => {
    const shell = `mount -t tmpfs -o size=${megabytes}m tmpfs "$DISK" && exec "$@"`;
    const { first, whileFull, second, ...rest } = trial(mounting ?? [], shell, "disk");
    expect(first.reason).toBe("full");
    expect(first.last).toBeGreaterThan(0);
    expect(whileFull).toBe(first.last);
    expect(second.reason).toBe("full");
    expect(rest).toEqual({
      answerWhileFull: true,
      withRoom: second.last,
      // SQLite rolled back cleanly, and opening needs room of its own.
      reopened: false,
      kept: second.last + 10,
      integrity: "ok",
    });
  },
  60_000,
);

test.skipIf(!limiting)(
  "[J2] after a failed write nothing acknowledged is lost, and it goes on once writes succeed",
  () => {
    // Files may not grow over about 1 MB: the write fails with an I/O error, not with a full disk.
    const { first, second, ...rest } = trial([], 'ulimit -S -f 1000 && exec "$@"', "file-size");
    expect(first.reason).toBe("failed");
    expect(first.cause).toContain("disk I/O error");
    expect(rest).toMatchObject({
      withRoom: second.last,
      // Nobody knows what such a connection still holds.
      reopened: true,
      kept: second.last + 10,
      integrity: "ok",
    });
  },
  60_000,
);
