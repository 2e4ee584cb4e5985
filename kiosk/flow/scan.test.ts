import { expect, test } from "vitest";
import { noScan, readScan, scanKey, type Scan, type ScanState } from "./scan.ts";

const secret = "012345678901234567890123456789012345678";

/** Types the keys with a pause between them and says which scans came of it. */
function type(keys: readonly string[], pause: number, start = 1_000, from: ScanState = noScan) {
  const scans: Scan[] = [];
  let state = from;
  let ended = 0;
  let at = start;
  for (const key of keys) {
    const step = scanKey(state, key, at);
    state = step.next;
    if (step.scan) scans.push(step.scan);
    if (step.endsBurst) ended += 1;
    at += pause;
  }
  return { scans, state, ended };
}

test("[A1] twelve fast digits and Enter are an appointment code", () => {
  const { scans, ended } = type([..."123456789012", "Enter"], 5);
  expect(scans).toEqual([{ kind: "code", code: "123456789012" }]);
  expect(ended).toBe(1);
});

test("digits typed by a person are no scan, and their Enter stays theirs", () => {
  const { scans, ended } = type([..."123456789012", "Enter"], 150);
  expect(scans).toEqual([]);
  expect(ended).toBe(0);
});

test("[N5] a ticket address mangled by a German keyboard layout is still read", () => {
  const mangled = [
    ..."http",
    "Shift",
    ">",
    "&",
    "&",
    ..."192.168.0.10",
    "Shift",
    ">",
    ..."8080&t&",
  ];
  const { scans } = type([...mangled, ...secret, "Enter"], 4);
  expect(scans).toEqual([{ kind: "ticket", secret }]);
});

test("the same scan twice within two seconds counts once, later it counts again", () => {
  const keys = [..."123456789012", "Enter"];
  const first = type(keys, 5, 1_000);
  const second = type(keys, 5, 2_500, first.state);
  expect(second.scans).toEqual([]);
  expect(second.ended).toBe(1);
  const third = type(keys, 5, 6_000, second.state);
  expect(third.scans).toHaveLength(1);
});

test("a key pressed before the scanner starts does not spoil the scan", () => {
  const pressed = scanKey(noScan, "7", 1_000).next;
  const { scans } = type([..."123456789012", "Enter"], 5, 1_400, pressed);
  expect(scans).toEqual([{ kind: "code", code: "123456789012" }]);
});

test.each([
  ["1234-5678-9012", { kind: "code", code: "123456789012" }],
  ["1234ß5678ß9012", { kind: "code", code: "123456789012" }],
  ["https>&&amt.example&a&123456789012", { kind: "code", code: "123456789012" }],
  ["http>&&192.168.0.10>8080&status&§123456789012", { kind: "code", code: "123456789012" }],
  ["https://amt.example/status/#123456789012", { kind: "code", code: "123456789012" }],
  ["1234567890123", { kind: "unknown" }],
  [`9${secret}`, { kind: "unknown" }],
  ["hello world", { kind: "unknown" }],
])("%s is read by its digits alone", (keys, scan) => {
  expect(readScan(keys)).toEqual(scan);
});
