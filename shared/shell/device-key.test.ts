import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { devicePublicKey } from "../protocol/device-proof.ts";
import { DeviceKey, type KeyStore } from "./device-key.ts";

const directory = mkdtempSync(join(tmpdir(), "wartemarke-key-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** Turns every byte over: enough to see that what was kept went through it. */
const store: KeyStore = {
  seal: (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 255)),
  open: (sealed) => Buffer.from(sealed.map((byte) => byte ^ 255)).toString(),
};

test.each([
  ["sealed", store],
  ["in a private file", null],
])("[X1] a machine keeps its key, %s", (name, its) => {
  const path = join(directory, name);
  const made = DeviceKey.at(path, its);
  const read = DeviceKey.at(path, its);
  expect(devicePublicKey.safeParse(made.publicKey).success).toBe(true);
  expect(read.publicKey).toBe(made.publicKey);
  expect(read.sign("text")).toBe(made.sign("text"));
  expect(read.sealed).toBe(its !== null);
});

test("[X1] a key that cannot be read is never made anew in silence", () => {
  const path = join(directory, "lost-store");
  DeviceKey.at(path, store);
  expect(() => DeviceKey.at(path, null)).toThrow("key store");
  const broken = join(directory, "broken");
  writeFileSync(broken, "{}");
  expect(() => DeviceKey.at(broken, null)).toThrow();
});
