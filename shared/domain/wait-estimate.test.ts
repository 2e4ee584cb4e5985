import { describe, expect, it } from "vitest";
import { at, given } from "../testing/given.ts";
import { testOffice } from "../testing/office.ts";
import { book, checkIn, counter, signOn, ticket } from "../testing/requests.ts";
import { wallTime } from "../testing/wall-time.ts";
import { appointmentCode } from "./appointment-code.ts";
import { minute } from "./instant.ts";
import { aheadIn, newcomer, simpleWaitEstimate } from "./wait-estimate.ts";

const office = testOffice();
const eight = wallTime("08:00");
const c1 = (type: "CallNext" | "StartService") => counter("c1", { type });
const one = [at(signOn("c1", "s01"), eight)];

describe("the expected wait", () => {
  it("[N4] is people ahead × the expected service, ± in steps of five minutes", () => {
    const { state } = given(office, ...one);
    // Four people of ten minutes each: 28 to 56 minutes.
    expect(simpleWaitEstimate(state, office, "clearing", 4)).toEqual({
      from: 25 * minute,
      to: 60 * minute,
    });
  });

  it("[N4] is shared by the counters that serve the queue and are staffed", () => {
    const { state } = given(office, ...one, at(signOn("c2", "s02"), eight));
    expect(simpleWaitEstimate(state, office, "clearing", 4)).toEqual({
      from: 10 * minute,
      to: 30 * minute,
    });
    expect(simpleWaitEstimate(state, office, "emergency", 4)).toEqual({
      from: 25 * minute,
      to: 60 * minute,
    });
  });

  it("[N4] is never a promise of no wait at all, and nothing without a counter", () => {
    const { state } = given(office, ...one);
    expect(simpleWaitEstimate(state, office, "clearing", 0)).toEqual({ from: 0, to: 5 * minute });
    expect(simpleWaitEstimate(state, office, "appointments", 0)).toBeNull();
    expect(simpleWaitEstimate(state, office, "nowhere", 0)).toBeNull();
  });

  it("[N4] learns from the services of today", () => {
    const scene = given(
      office,
      ...one,
      at(ticket("clearing"), eight),
      at(c1("CallNext"), eight),
      at(c1("StartService"), wallTime("08:05")),
      at(counter("c1", { type: "Finish", outcome: "done" }), wallTime("08:35")),
    );
    expect(scene.state.lines["clearing"]?.recentServices).toEqual([
      { visit: 1, took: 30 * minute },
    ]);
    // Two people of thirty minutes each: 42 to 84 minutes.
    expect(simpleWaitEstimate(scene.state, office, "clearing", 2)).toEqual({
      from: 40 * minute,
      to: 85 * minute,
    });
  });

  it("[N4] counts who stands before a visit, and everybody before a newcomer", () => {
    const scene = given(office, at(ticket("clearing"), eight), at(ticket("clearing"), eight));
    expect(aheadIn(scene.state, "clearing", scene.visit("K001"))).toBe(0);
    expect(aheadIn(scene.state, "clearing", scene.visit("K002"))).toBe(1);
    const next = newcomer(scene.state, office, "clearing", eight);
    expect(next.number).toBe("K003");
    expect(aheadIn(scene.state, "clearing", next)).toBe(2);
    expect(aheadIn(scene.state, "emergency", next)).toBe(0);
  });

  it("[N4] before the ticket it is what the ticket then says, whoever waits for a later appointment", () => {
    const ten = wallTime("10:00");
    const scene = given(
      office,
      at(book(ten), eight),
      at(checkIn(appointmentCode("00000000002")), wallTime("09:00")),
      at(signOn("c3", "s03"), wallTime("09:00")),
      at(ticket("clearing"), wallTime("09:01")),
      at(counter("c3", { type: "CallVisit", visit: 2 }), wallTime("09:02")),
      at(counter("c3", { type: "Transfer", queue: "appointments" }), wallTime("09:03")),
    );
    // In the line of appointments: one due at ten, and a walk-in who waits since 09:01.
    expect(scene.state.lines["appointments"]?.waiting).toHaveLength(2);
    const now = wallTime("09:05");
    const next = newcomer(scene.state, office, "appointments", now);
    expect(aheadIn(scene.state, "appointments", next)).toBe(1);
  });
});
