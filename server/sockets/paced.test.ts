import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Paced } from "./paced.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("[W3] what is asked for once is done at once, and what is asked for often, once in a while", () => {
  let done = 0;
  const paced = new Paced(() => (done += 1), 250);
  paced.ask();
  expect(done).toBe(1);
  for (let asked = 0; asked < 100; asked += 1) paced.ask();
  expect(done).toBe(1);
  vi.advanceTimersByTime(250);
  expect(done).toBe(2);
  vi.advanceTimersByTime(10_000);
  expect(done).toBe(2);
  paced.ask();
  expect(done).toBe(3);
});

test("what was asked for is not done after the end", () => {
  let done = 0;
  const paced = new Paced(() => (done += 1), 250);
  paced.ask();
  paced.ask();
  paced.stop();
  vi.advanceTimersByTime(10_000);
  expect(done).toBe(1);
});
