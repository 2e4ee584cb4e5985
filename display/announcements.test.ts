import { expect, test } from "vitest";
import { begin, end, follow, isAnnounced, newCalls, silence } from "./announcements.ts";
import type { Announcements } from "./announcements.ts";
import type { Call, Calls } from "./calls.ts";

const call = (number: string, change: Partial<Call> = {}): Call => ({
  number,
  counter: "4",
  direction: { de: "links" },
  at: 1_000,
  times: 1,
  current: true,
  ...change,
});
const calls = (...list: readonly Call[]): Calls =>
  Object.fromEntries(list.map((one) => [one.number, one]));
const waiting = (queue: Announcements) => queue.waiting.map((one) => one.number);

test("[D2] a call is announced, and a recall is announced again", () => {
  const first = calls(call("K001"));
  expect(newCalls({}, first)).toHaveLength(1);
  expect(newCalls(first, calls(call("K001", { times: 2 })))).toHaveLength(1);
  expect(newCalls(first, calls(call("K001", { at: 2_000 })))).toHaveLength(1);
});

test("[D2] the same call seen again is not announced", () => {
  const same = calls(call("K001"));
  expect(newCalls(same, calls(call("K001")))).toEqual([]);
});

test("[D2] a call whose visitor has come is not announced", () => {
  expect(newCalls({}, calls(call("K001", { current: false })))).toEqual([]);
});

test("[D2] calls are announced in the order they were made", () => {
  const after = calls(call("K002", { at: 3_000 }), call("A001", { at: 2_000 }));
  expect(waiting(follow(silence, {}, after))).toEqual(["A001", "K002"]);
});

test("[D2] a new call waits for the one that sounds", () => {
  const one = calls(call("K001"));
  const sounding = begin(follow(silence, {}, one));
  const both = follow(sounding, one, calls(call("K001"), call("K002")));
  expect(both.sounding?.number).toBe("K001");
  expect(begin(both)).toBe(both);
  expect(begin(end(both)).sounding?.number).toBe("K002");
});

test("[D2] an announcement that sounds is finished even when its visitor has already come", () => {
  const one = calls(call("K001"));
  const sounding = begin(follow(silence, {}, one));
  expect(follow(sounding, one, {}).sounding?.number).toBe("K001");
});

test("[D2] a waiting announcement is dropped when its call is over", () => {
  const both = calls(call("K001"), call("K002"));
  const queue = begin(follow(silence, {}, both));
  expect(waiting(follow(queue, both, calls(call("K001"))))).toEqual([]);
});

test("[D2] a recall of a waiting number makes it wait once", () => {
  const both = calls(call("K001"), call("K002"));
  const queue = begin(follow(silence, {}, both));
  const recalled = follow(queue, both, calls(call("K001"), call("K002", { times: 2 })));
  expect(waiting(recalled)).toEqual(["K002"]);
});

test("[D2] a number called to another counter is announced with the new counter", () => {
  const before = calls(call("K001"));
  const after = calls(call("K001", { counter: "7", at: 9_000 }));
  expect(begin(follow(silence, before, after)).sounding).toEqual({ number: "K001", counter: "7" });
});

test("a number counts as announced from the call until its announcement ends", () => {
  const queue = follow(silence, {}, calls(call("K001")));
  expect(isAnnounced(queue, "K001")).toBe(true);
  expect(isAnnounced(begin(queue), "K001")).toBe(true);
  expect(isAnnounced(end(begin(queue)), "K001")).toBe(false);
});
