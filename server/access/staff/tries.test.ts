import { expect, test } from "vitest";
import { hour, minute, second } from "../../../shared/domain/instant.ts";
import { TriesAtDevice, TriesOfNobody } from "./tries-in-memory.ts";
import { noTries, oneMore, waitsUntil } from "./tries.ts";

test("[X3] wrong tries make the next one wait, longer each time, and the tenth for an hour", () => {
  const waits = Array.from({ length: 12 }, (_, index) => {
    const tries = { failures: index + 1, lastFailure: 1_000 };
    const until = waitsUntil(tries, 1_000);
    return until === null ? null : (until - 1_000) / second;
  });
  expect(waits).toEqual([null, null, 8, 16, 32, 64, 128, 256, 512, 3_600, 3_600, 3_600]);
});

test("[X3] who waited long enough may try again", () => {
  const tries = { failures: 10, lastFailure: 1_000 };
  expect(waitsUntil(tries, 1_000 + hour - 1)).toBe(1_000 + hour);
  expect(waitsUntil(tries, 1_000 + hour)).toBeNull();
  expect(waitsUntil(noTries, 1_000)).toBeNull();
});

test("[X3] a name that nobody has waits like one that somebody has, and the oldest are forgotten", () => {
  const nobody = new TriesOfNobody(2);
  let real = noTries;
  for (const at of [1, 2, 3]) {
    nobody.count("one", at);
    real = oneMore(real, at);
  }
  expect(nobody.of("one")).toEqual(real);
  nobody.count("two", 4);
  nobody.count("one", 5);
  nobody.count("three", 6);
  expect(nobody.of("two")).toEqual(noTries);
  expect(nobody.of("one")).toEqual({ failures: 4, lastFailure: 5 });
});

test("[X3] a device waits after twenty wrong tries in ten minutes, whoever's names they were", () => {
  const devices = new TriesAtDevice();
  for (let at = 1; at <= 20; at += 1) {
    expect(devices.waitsUntil("d-a", at)).toBeNull();
    devices.count("d-a", at);
  }
  expect(devices.waitsUntil("d-a", 21)).toBe(1 + 10 * minute);
  expect(devices.waitsUntil("d-b", 21)).toBeNull();
  expect(devices.waitsUntil("d-a", 1 + 10 * minute)).toBeNull();
  devices.takeBack("d-a", 20);
  expect(devices.waitsUntil("d-a", 21)).toBeNull();
});
