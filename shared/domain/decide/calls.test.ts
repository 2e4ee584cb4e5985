import { describe, expect, it } from "vitest";
import { appointmentCode } from "../appointment-code.ts";
import type { CounterCommand } from "../command.ts";
import { minute } from "../instant.ts";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { book, checkIn, counter, kiosk, signOn, ticket } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";

const office = testOffice();
const nine = wallTime("09:00");
const c1 = (command: CounterCommand) => counter("c1", command);
const c2 = (command: CounterCommand) => counter("c2", command);
const c3 = (command: CounterCommand) => counter("c3", command);
const choose = (visit: number) => c2({ type: "CallVisit", visit });
const next = { type: "CallNext" } as const;

const staffed = [
  at(signOn("c1", "s01"), wallTime("08:00")),
  at(signOn("c2", "s02"), wallTime("08:00")),
];
const two = [
  ...staffed,
  at(ticket("clearing"), wallTime("08:30")),
  at(ticket("clearing"), wallTime("08:31")),
];
const called = [...two, at(c1(next), nine)];
const thrice = [
  ...called,
  at(c1({ type: "Recall" }), wallTime("09:00:10")),
  at(c1({ type: "Recall" }), wallTime("09:00:20")),
];
const missed = [...thrice, at(c1({ type: "MarkMissed" }), nine + 30_000)];

describe("calls", () => {
  it("[C1] next calls the policy's choice, with the reason", () => {
    given(office, ...two)
      .when(c1(next), nine)
      .thenHappened({
        type: "VisitCalled",
        visit: 1,
        counter: "c1",
        choice: { kind: "policy", waited: 1_800_000, targetWait: 1_800_000, runnerUp: null },
      })
      .thenAnswered({ kind: "visit", visit: 1, number: "K001" });
  });

  it("[C1] next says that nobody waits", () => {
    given(office, ...staffed)
      .when(c1(next), nine)
      .thenRefused({ code: "nobody-waiting" });
  });

  it("[C6] two counters pressing next in the same millisecond get two visits", () => {
    const scene = given(office, ...called).when(c2(next), nine);
    expect(scene.visit("K001")).toMatchObject({ status: "called", counter: "c1" });
    expect(scene.visit("K002")).toMatchObject({ status: "called", counter: "c2" });
  });

  it("[C6] a counter with a visit calls nobody else", () => {
    given(office, ...called)
      .when(c1(next), nine)
      .thenRefused({ code: "counter-occupied" });
    given(office, ...called)
      .when(c1({ type: "CallVisit", visit: 2 }), nine)
      .thenRefused({ code: "counter-occupied" });
  });

  it("[C6] a visit at one counter cannot be called to another", () => {
    given(office, ...called)
      .when(c2({ type: "CallVisit", visit: 1 }), nine)
      .thenRefused({ code: "visit-elsewhere" });
  });

  it("[U1] a counter where nobody sits calls nobody", () => {
    given(office, ...two)
      .when(counter("c3", next), nine)
      .thenRefused({ code: "not-on-duty" });
  });

  it("[C5] a chosen waiting visit is called out of turn, and recorded as chosen", () => {
    given(office, ...two)
      .when(c1({ type: "CallVisit", visit: 2 }), nine)
      .thenHappened({ type: "VisitCalled", visit: 2, counter: "c1", choice: { kind: "chosen" } });
  });

  it("[C5] a visit that is missed, finished or unknown cannot be chosen", () => {
    const done = c1({ type: "Finish", outcome: "left" });
    given(office, ...missed)
      .when(choose(1), nine + 60_000)
      .thenRefused({ code: "wrong-status" });
    given(office, ...called, at(done, nine))
      .when(choose(1), nine)
      .thenRefused({ code: "wrong-status" });
    given(office, ...called)
      .when(choose(99), nine)
      .thenRefused({ code: "visit-unknown" });
  });

  it("[C7] a recall comes no sooner than 10 s after the last call", () => {
    const recall = c1({ type: "Recall" });
    const scene = given(office, ...called);
    scene
      .when(recall, wallTime("09:00:09.999"))
      .thenRefused({ code: "recall-too-soon", from: wallTime("09:00:10") });
    const again = scene.when(recall, wallTime("09:00:10"));
    again.thenHappened({ type: "VisitRecalled", visit: 1, counter: "c1" });
    again
      .when(recall, wallTime("09:00:19.999"))
      .thenRefused({ code: "recall-too-soon", from: wallTime("09:00:20") });
  });

  it("[C7] a visit being served is not recalled, and nobody is recalled at an empty counter", () => {
    given(office, ...called, at(c1({ type: "StartService" }), nine))
      .when(c1({ type: "Recall" }), wallTime("09:01"))
      .thenRefused({ code: "wrong-status" });
    given(office, ...two)
      .when(c1({ type: "Recall" }), nine)
      .thenRefused({ code: "nobody-at-counter" });
  });

  it("[C7] after three calls, not after two, a visit can be marked missed", () => {
    const miss = c1({ type: "MarkMissed" });
    given(office, ...thrice.slice(0, -1))
      .when(miss, nine + 30_000)
      .thenRefused({ code: "too-few-calls", calls: 2, needed: 3 });
    given(office, ...thrice)
      .when(miss, nine + 20_000)
      .thenHappened({ type: "VisitMissed", visit: 1, counter: "c1" });
  });

  it("[C7] a missed visit is called by nobody by accident", () => {
    const scene = given(office, ...missed, at(c1(next), wallTime("09:01")));
    expect(scene.visit("K002")).toMatchObject({ status: "called" });
    scene.when(c2(next), wallTime("09:01")).thenRefused({ code: "nobody-waiting" });
  });

  it("[C7] a missed visit may rejoin for 60 minutes, to the millisecond, at the kiosk and by staff", () => {
    const scene = given(office, ...missed);
    const { secret, since } = scene.visit("K001");
    const hour = 3_600_000;
    for (const rejoin of [
      kiosk({ type: "Rejoin", secret }),
      c2({ type: "RejoinVisit", visit: 1 }),
    ]) {
      scene
        .when(rejoin, since + hour)
        .thenHappened({ type: "VisitRejoined", visit: 1, at: since + hour });
      scene.when(rejoin, since + hour + 1).thenRefused({ code: "rejoin-too-late" });
    }
  });

  it("[C7] who rejoins keeps the number, arrives now and waits behind the others", () => {
    const scene = given(office, ...missed, at(ticket("clearing"), wallTime("09:05")));
    const { secret } = scene.visit("K001");
    const back = scene.when(kiosk({ type: "Rejoin", secret }), wallTime("09:10"));
    // Two people of ten minutes each before two counters: 70 % to 140 % of ten minutes.
    const wait = { from: 5 * minute, to: 15 * minute };
    const said = { language: "de", people: 1 };
    const told = {
      visit: 1,
      number: "K001",
      secret,
      slip: null,
      ahead: 2,
      wait,
      ...said,
      again: true,
    };
    back.thenAnswered({ kind: "ticket", ticket: told });
    expect(back.visit("K001")).toMatchObject({
      status: "waiting",
      arrival: wallTime("09:10"),
      servableSince: wallTime("09:10"),
    });
    expect(back.state.lines["clearing"]?.waiting).toEqual([2, 3, 1]);
  });

  it("[C2] [C7] who rejoins before the appointment still ages only from its time on", () => {
    const scene = given(
      office,
      at(book(wallTime("10:00")), wallTime("08:00")),
      at(signOn("c3", "s03"), wallTime("08:00")),
      at(checkIn(appointmentCode("00000000002")), wallTime("09:00")),
      at(c3(next), wallTime("09:01")),
      at(c3({ type: "Recall" }), wallTime("09:02")),
      at(c3({ type: "Recall" }), wallTime("09:03")),
      at(c3({ type: "MarkMissed" }), wallTime("09:04")),
      at(c3({ type: "RejoinVisit", visit: 1 }), wallTime("09:10")),
    );
    expect(scene.visit("T001")).toMatchObject({
      arrival: wallTime("09:10"),
      servableSince: wallTime("10:00"),
    });
  });

  it("[C7] only a missed visit rejoins", () => {
    const scene = given(office, ...called);
    const { secret } = scene.visit("K002");
    scene.when(kiosk({ type: "Rejoin", secret }), nine).thenRefused({ code: "not-missed" });
    scene.when(c2({ type: "RejoinVisit", visit: 1 }), nine).thenRefused({ code: "not-missed" });
    scene.when(c2({ type: "RejoinVisit", visit: 9 }), nine).thenRefused({ code: "visit-unknown" });
    scene
      .when(kiosk({ type: "Rejoin", secret: "0" }), nine)
      .thenRefused({ code: "ticket-unknown" });
  });

  it("[C7] the calls count from one again after a rejoin", () => {
    const scene = given(
      office,
      ...missed,
      at(c1({ type: "RejoinVisit", visit: 1 }), wallTime("09:10")),
      at(c1({ type: "CallVisit", visit: 1 }), wallTime("09:11")),
    );
    expect(scene.visit("K001")).toMatchObject({ calls: 1 });
    expect(scene.state.calls[0]).toMatchObject({ number: "K001", times: 1 });
  });
});
