import { expect, test } from "vitest";
import { ExitLock, exitPinHash, hashExitPin } from "./exit-pin.ts";

const hash = await hashExitPin("481516");

test("the same PIN has another hash each time, in the form the configuration takes", async () => {
  const again = await hashExitPin("481516");
  expect(again).not.toBe(hash);
  expect(exitPinHash.parse(hash)).toBe(hash);
});

test("the right PIN opens, also after two wrong ones", async () => {
  const lock = new ExitLock(hash, () => 0);
  expect(await lock.ask("0000")).toEqual({ answer: "wrong" });
  expect(await lock.ask("481517")).toEqual({ answer: "wrong" });
  expect(await lock.ask("481516")).toEqual({ answer: "bye" });
});

test("after three wrong tries even the right PIN waits, longer each time", async () => {
  let now = 0;
  const lock = new ExitLock(hash, () => now);
  await Promise.all([lock.ask("1111"), lock.ask("2222"), lock.ask("3333")]);
  expect(await lock.ask("481516")).toEqual({ answer: "late", seconds: 30 });
  now += 30_000;
  expect(await lock.ask("4444")).toEqual({ answer: "wrong" });
  expect(await lock.ask("481516")).toEqual({ answer: "late", seconds: 60 });
  now += 60_000;
  expect(await lock.ask("481516")).toEqual({ answer: "bye" });
  expect(await lock.ask("1111")).toEqual({ answer: "wrong" });
});

test("tries at the same instant are counted each", async () => {
  const lock = new ExitLock(hash, () => 0);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => lock.ask(`${1000 + index}`)),
  );
  expect(answers.filter(({ answer }) => answer === "wrong")).toHaveLength(3);
});
