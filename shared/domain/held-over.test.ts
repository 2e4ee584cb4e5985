import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { at, given } from "../testing/given.ts";
import { historyOffice, playHistory } from "../testing/histories.ts";
import { bookingIntents, intents } from "../testing/intents.ts";
import { testOffice } from "../testing/office.ts";
import { book, checkIn, counter, signOn, system, ticket } from "../testing/requests.ts";
import { plansOf, runOffice } from "../testing/run-office.ts";
import { givenUp, smallerOffice, type GivenUp } from "../testing/smaller-office.ts";
import { wallTime } from "../testing/wall-time.ts";
import type { Request } from "./command.ts";
import type { OfficeDefinition } from "./definition.ts";
import { holdOver } from "./held-over.ts";
import { minute, second, type Instant } from "./instant.ts";
import type { OfficeState } from "./state.ts";

const office = testOffice();
const nine = wallTime("09:00");
const nothing: GivenUp = {
  queues: [],
  counters: [],
  services: [],
  teams: [],
  staff: [],
  printers: [],
};
const oneWaits = given(office, at(ticket("emergency", "lost"), nine)).state;

describe("what a definition gives up", () => {
  test("[X8] goes at once when nobody needs it", () => {
    const { state } = given(office, at(ticket("clearing"), nine));
    const written = smallerOffice(office, { ...nothing, queues: ["emergency"], counters: ["c3"] });
    expect(holdOver(written, [office], state, nine)).toBe(written);
  });

  test("[X8] a queue stays for who waits there: closed, without bookings, at the counters that had it", () => {
    const written = smallerOffice(office, { ...nothing, queues: ["emergency"] });
    const whole = holdOver(written, [office], oneWaits, nine);
    expect(whole.queues["emergency"]).toMatchObject({ letter: "E", opening: { mon: [] } });
    expect(Object.values(whole.counters).map(({ queues }) => queues)).toEqual([
      ["clearing"],
      ["clearing", "emergency"],
      ["appointments", "clearing"],
    ]);
    const after = given(
      office,
      at(ticket("emergency", "lost"), nine),
      at(signOn("c2", "s01"), nine),
    );
    after
      .under(whole)
      .when(ticket("emergency", "lost"), nine)
      .thenRefused({ code: "unknown-name" });
    after
      .under(whole)
      .when(counter("c2", { type: "CallNext" }), nine)
      .thenAnswered({ kind: "visit", number: "E001" });
  });

  test("[X8] … or at every counter when none of them is left, in its own area", () => {
    const { eg, ...areas } = office.areas;
    const gone = { ...nothing, queues: ["emergency"], counters: ["c2"] };
    const written = { ...smallerOffice(office, gone), areas };
    const whole = holdOver(written, [office], oneWaits, nine);
    expect(whole.areas).toEqual({ ...areas, eg });
    for (const { queues } of Object.values(whole.counters)) expect(queues).toContain("emergency");
  });

  test("[X8][C9] a counter stays until its visit is over and cannot be brought back, and calls nobody", () => {
    const written = smallerOffice(office, { ...nothing, counters: ["c1"] });
    const scene = given(
      office,
      at(signOn("c1", "s01"), nine),
      at(ticket("clearing"), nine),
      at(ticket("clearing"), nine),
      at(counter("c1", { type: "CallNext" }), nine),
    );
    const whole = holdOver(written, [office], scene.state, nine);
    expect(whole.counters["c1"]).toEqual({ ...office.counters["c1"], queues: [] });
    const there = scene.under(whole);
    const adopted = there.when(system({ type: "AdoptDefinition" }), nine).thenHappened();
    adopted
      .when(counter("c1", { type: "StartService" }), nine)
      .thenHappened({ type: "ServiceStarted" });
    const over = adopted.when(counter("c1", { type: "Finish", outcome: "left" }), nine);
    over.when(counter("c1", { type: "CallNext" }), nine).thenRefused({ code: "nobody-waiting" });
    expect(holdOver(written, [office], over.state, nine + 10 * second)).not.toBe(written);
    expect(holdOver(written, [office], over.state, nine + 11 * second)).toBe(written);
  });

  test("[X8][A2] a service stays for who has booked it", () => {
    const due = wallTime("10:00");
    const scene = given(office, at(book(due, { service: "study" }), nine));
    const gone = { ...nothing, services: ["study"], queues: ["appointments"] };
    const written = smallerOffice(office, gone);
    const whole = holdOver(written, [office], scene.state, nine);
    const [appointment] = scene.state.appointments.values();
    scene
      .under(whole)
      .when(checkIn(appointment?.code ?? ""), due)
      .thenAnswered({ kind: "ticket" });
    expect(whole.services["study"]).toMatchObject({ appointmentOnly: true, queue: "clearing" });
  });

  test("[X8] is found in whichever earlier definition had it last", () => {
    const written = smallerOffice(office, { ...nothing, queues: ["emergency"] });
    expect(holdOver(written, [written, office], oneWaits, nine).queues).toHaveProperty("emergency");
    expect(holdOver(written, [written], oneWaits, nine)).toBe(written);
  });
});

describe("a definition that changes while the office is open, whatever happened before", () => {
  it("[T3][X8][C4] leaves nobody stuck: visits at counters end, everybody else is called, and all day long", () => {
    let [heldOver, served] = [0, 0];
    const plans = plansOf(historyOffice);
    const property = fc.property(intents, givenUp(historyOffice), (wishes, gone) => {
      const { state, now } = playHistory(wishes, historyOffice, plans);
      const written = smallerOffice(historyOffice, gone);
      const whole = holdOver(written, [historyOffice], state, now);
      if (whole !== written) heldOver += 1;
      served += serveAll(state, whole, now);
    });
    fc.assert(property, { numRuns: 60 });
    expect(heldOver).toBeGreaterThan(0);
    expect(served).toBeGreaterThan(0);
  });

  it("[T3][X8] loses no appointment: each can be checked in on its time", () => {
    let booked = 0;
    const plans = plansOf(historyOffice);
    const property = fc.property(bookingIntents, givenUp(historyOffice), (wishes, gone) => {
      const { state, now } = playHistory(wishes, historyOffice, plans);
      const whole = holdOver(smallerOffice(historyOffice, gone), [historyOffice], state, now);
      const run = runOffice(whole);
      const [{ after: adopted }] = run.step(state, { request: adopt, at: now });
      for (const { id, status, due, code } of state.appointments.values()) {
        expect(adopted.appointments.get(id)?.due).toBe(due);
        if (status !== "booked" || due < now) continue;
        const decision = run.step(adopted, { request: checkIn(code), at: due }).at(-1)?.decision;
        expect(decision).toMatchObject({ accepted: true, answer: { kind: "ticket" } });
        booked += 1;
      }
    });
    fc.assert(property, { numRuns: 40 });
    expect(booked).toBeGreaterThan(0);
  });
});

const adopt = system({ type: "AdoptDefinition" });

/** Plays on until nobody waits or is at a counter any more; fails when somebody cannot be. Returns how many were served. */
function serveAll(before: OfficeState, whole: OfficeDefinition, from: Instant): number {
  const run = runOffice(whole);
  // The turn of the day would end every wait by itself.
  let state: OfficeState = { ...before, day: "9999-12-31" };
  let now = from;
  const ask = (request: Request): boolean => {
    const [{ decision, after }] = run.step(state, { request, at: now });
    state = after;
    return decision.accepted;
  };
  expect(ask(adopt)).toBe(true);
  const open = [...state.visits.values()].filter(({ status }) => status !== "finished");
  const staff = Object.keys(whole.staff);
  for (const key of Object.keys(whole.counters)) {
    // A counter whose person has left has its visit still.
    if ((state.counters[key]?.staff ?? null) === null) staff.some((who) => ask(signOn(key, who)));
    end(key);
    for (const who of staff)
      ask(counter(key, { type: "TakeDuty", staff: who, duty: { kind: "off" } }));
  }
  for (const { id, status, queue } of state.visits.values()) {
    // It is on the screens of those who can call it, and can come back.
    const counters = Object.values(whole.counters);
    const isShown = counters.some(({ queues }) => queues.includes(queue));
    if (status !== "finished") expect(isShown, `${status} in ${queue}`).toBe(true);
    if (status === "parked")
      expect(ask(counter("c1", { type: "ReturnToQueue", visit: id }))).toBe(true);
  }
  const [who = ""] = staff;
  for (const key of Object.keys(whole.counters)) {
    ask(counter(key, { type: "TakeDuty", staff: who, duty: { kind: "off" } }));
    expect(ask(signOn(key, who)), `${who} at ${key}`).toBe(true);
    now += minute;
    while (ask(counter(key, { type: "CallNext" }))) end(key);
  }
  for (const { number, status } of state.visits.values()) {
    expect(["finished", "missed"], `${number} is ${status}`).toContain(status);
  }
  return open.length;

  /** Whatever is at the counter comes to its end there. */
  function end(key: string): void {
    now += minute;
    ask(counter(key, { type: "Finish", outcome: "left" }));
    ask(counter(key, { type: "Finish", outcome: "done" }));
    expect(state.counters[key]?.visit ?? null, `a visit at ${key}`).toBeNull();
  }
}
