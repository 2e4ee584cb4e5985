import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { isQuiet } from "./quiet.ts";
import { updateText } from "./signature.ts";
import { lookForUpdate, type Downloaded, type UpdateWorld } from "./update-round.ts";

const hour = 3_600_000;
const day = { from: 8 * hour, to: 16 * hour };

test.each([
  [6.9, true],
  [7, false],
  [8, false],
  [12, false],
  [16, false],
  [16.9, false],
  [17, true],
  [23, true],
])("at %s o'clock of an office open from 8 to 16 a device may be renewed: %s", (at, quiet) => {
  expect(isQuiet({ now: at * hour, openings: [day] })).toBe(quiet);
});

test("between two openings of a day there is time only when they are far apart", () => {
  const openings = [
    { from: 8 * hour, to: 12 * hour },
    { from: 14 * hour, to: 18 * hour },
  ];
  expect(isQuiet({ now: 13 * hour, openings })).toBe(false);
  expect(isQuiet({ now: 13 * hour, openings: [] })).toBe(true);
});

const keys = generateKeyPairSync("ed25519");
const publicKey = z.object({ x: z.string() }).parse(keys.publicKey.export({ format: "jwk" })).x;
const update: Downloaded = { version: "1.3.0", file: "wartemarke-kiosk-1.3.0.deb", sha512: "c2hh" };
const signed = (parts: object = {}) =>
  sign(
    null,
    Buffer.from(updateText({ product: "kiosk", ...update, ...parts })),
    keys.privateKey,
  ).toString("base64url");

/** What a round does, and what it read. */
function world(signature: string, hours: readonly number[], found: Downloaded | null = update) {
  const did: string[] = [];
  let asked = 0;
  const its: UpdateWorld = {
    async download() {
      did.push("download");
      return found;
    },
    install: () => did.push("install"),
    async read(path) {
      if (path !== "openings.json") return signature;
      const now = (hours[asked] ?? 0) * hour;
      asked += 1;
      return JSON.stringify({ now, openings: [day] });
    },
  };
  return { its, did };
}

test("installs what the office signed, at night", async () => {
  const { its, did } = world(`${signed()}\n`, [3, 3]);
  expect(await lookForUpdate(its, "kiosk", publicKey)).toBe("installing");
  expect(did).toEqual(["download", "install"]);
});

test("does not even download while the office is open", async () => {
  const { its, did } = world(signed(), [10]);
  expect(await lookForUpdate(its, "kiosk", publicKey)).toBe("open");
  expect(did).toEqual([]);
});

test("does not install when the office opened during the download", async () => {
  const { its, did } = world(signed(), [6.9, 7.1]);
  expect(await lookForUpdate(its, "kiosk", publicKey)).toBe("open");
  expect(did).toEqual(["download"]);
});

test.each([
  ["another file's bytes", signed({ sha512: "other" })],
  ["an older version", signed({ version: "1.1.0" })],
  ["another product", signed({ product: "display" })],
  ["another name", signed({ file: "other.deb" })],
  ["no signature", ""],
  ["anything", "nonsense"],
])("refuses an update with a signature of %s", async (_what, signature) => {
  const { its, did } = world(signature, [3, 3]);
  expect(await lookForUpdate(its, "kiosk", publicKey)).toBe("unsigned");
  expect(did).toEqual(["download"]);
});

test("has nothing to do when it is the newest", async () => {
  const { its, did } = world(signed(), [3], null);
  expect(await lookForUpdate(its, "kiosk", publicKey)).toBe("newest");
  expect(did).toEqual(["download"]);
});
