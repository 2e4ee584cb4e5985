import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openings } from "../shared/protocol/updates.ts";
import { launchProcess, startProcess, type ServerProcess } from "./testing/server-process.ts";
import { makeTemporaryDirectory, removeDirectory } from "./testing/temporary-directory.ts";

const directory = makeTemporaryDirectory();
const release = join(directory, "release-1.2.3");
const app = "wartemarke-kiosk-1.3.0-amd64.deb";
const secret = "of the office alone";
let server: ServerProcess;

beforeAll(async () => {
  mkdirSync(join(release, "older"), { recursive: true });
  writeFileSync(join(directory, "secret.txt"), secret);
  const files = [app, `${app}.sig`, "kiosk-linux.yml", ".hidden", "older/kiosk-1.0.0.deb"];
  for (const file of files) writeFileSync(join(release, file), `content of ${file}`);
  symlinkSync(join(directory, "secret.txt"), join(release, "kiosk-9.9.9.deb"));
  // Whatever day it is when the test asks.
  const days = [-2, -1, 0, 1, 2].map((n) => [today().add({ days: n }).toString(), ["07:15-19:45"]]);
  server = await startProcess({
    args: ["--updates", release],
    variant: { set: [[["calendar"], { days: Object.fromEntries(days) }]] },
  });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  removeDirectory(directory);
});

const zone = "Europe/Berlin";
const today = () => Temporal.Now.plainDateISO(zone);

const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}/updates/${path}`, init);

test("a release is kept by its name, and what describes or signs it is asked for anew", async () => {
  const kept = { [app]: true, [`${app}.sig`]: false, "kiosk-linux.yml": false };
  for (const [file, forGood] of Object.entries(kept)) {
    const answer = await ask(file);
    expect([file, answer.status, await answer.text()]).toEqual([file, 200, `content of ${file}`]);
    expect(answer.headers.get("cache-control")?.includes("immutable")).toBe(forGood);
    if (!forGood) expect(answer.headers.get("cache-control")).toBe("no-cache");
  }
  const part = await ask(app, { headers: { range: "bytes=0-6" } });
  expect([part.status, await part.text()]).toEqual([206, "content"]);
});

test.each([
  "",
  "missing-1.0.0.deb",
  ".hidden",
  "kiosk-9.9.9.deb",
  "older",
  "older/kiosk-1.0.0.deb",
  "older%2Fkiosk-1.0.0.deb",
  "..%2Fsecret.txt",
  "%2e%2e%2fsecret.txt",
  "x%2F..%2F..%2Fsecret.txt",
  "..%5Csecret.txt",
  `${app}%00.yml`,
])("[W3] nothing but the directory's own files is there: %j", async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await answer.text()).not.toContain(secret);
});

test("[W3] nobody puts anything there", async () => {
  for (const method of ["PUT", "POST", "DELETE", "PATCH"]) {
    expect([method, (await ask(app, { method })).status]).toEqual([method, 404]);
  }
});

test("tells when the office is open, by its own clock and calendar", async () => {
  const answer = await ask("openings.json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const told = openings.parse(await answer.json());
  expect(Math.abs(told.now - Date.now())).toBeLessThan(60_000);
  const day = Temporal.Instant.fromEpochMilliseconds(told.now)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  const at = (days: number, plainTime: string) =>
    day.add({ days }).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
  expect(told.openings).toEqual(
    [-1, 0, 1].map((days) => ({ from: at(days, "07:15"), to: at(days, "19:45") })),
  );
});

test("without the option nothing is there, and a directory that is missing is told at once", async () => {
  await using without = await startProcess();
  expect((await fetch(`${without.url}/updates/openings.json`)).status).toBe(404);
  await using refused = await launchProcess({ args: ["--updates", join(directory, "gone")] });
  expect(await refused.exited).toMatchObject({ code: 1 });
  expect(refused.output()).toContain("A directory that is there.");
});
