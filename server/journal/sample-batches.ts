import type { Event } from "../../shared/domain/event.ts";
import type { PeriodChange } from "../../shared/domain/period.ts";
import type { Batch, StoredAnswer } from "../office/ports.ts";

/** 2026-11-23, a Monday, 08:00 in Berlin. */
export const monday = Date.UTC(2026, 10, 23, 7);

export const nothing: Batch = { events: [], periods: [], answers: [], personal: [], mails: [] };

/** A small event, of any visit. */
export function recalled(visit: number): Event {
  return { at: monday + visit, type: "VisitRecalled", visit, counter: "c1" };
}

/** `count` events that follow `last`. */
export function batchAfter(last: number, count: number): Batch {
  const events = Array.from({ length: count }, (_, index) => ({
    seq: last + index + 1,
    event: recalled(last + index + 1),
  }));
  return { ...nothing, events };
}

/** An answer to the n-th command of one sender. */
export function answered(n: number, at = monday + n): StoredAnswer {
  return {
    command: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    sender: "counter:c1 CallNext",
    answer: { kind: "visit", visit: n, number: `K${String(n).padStart(3, "0")}` },
    at,
  };
}

/** The visit waits, is called or is served from now on. */
export function begins(
  visit: number,
  status: "waiting" | "called" | "serving",
  at: number,
): PeriodChange {
  const counter = status === "waiting" ? null : "c1";
  const queue = "clearing";
  return { change: "begin", visit, at, status, queue, service: null, counter, outcome: null };
}
