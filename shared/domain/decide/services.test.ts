import { describe, expect, it } from "vitest";
import type { CounterCommand } from "../command.ts";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { counter, handingOver, signOn, ticket } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";

const office = testOffice();
const eight = wallTime("08:00");
const nine = wallTime("09:00");
const half = wallTime("09:30");
const c1 = (command: CounterCommand) => counter("c1", command);
const c2 = (command: CounterCommand) => counter("c2", command);
const next = { type: "CallNext" } as const;
const start = { type: "StartService" } as const;
const park = { type: "Park", reason: "copying", place: "hall" } as const;
const back = { type: "ReturnToQueue" } as const;

const waiting = [
  at(signOn("c1", "s01"), eight),
  at(signOn("c2", "s02"), eight),
  at(ticket("clearing"), wallTime("08:30")),
  at(ticket("clearing"), wallTime("08:31")),
  at(ticket("clearing"), wallTime("08:32")),
];
const called = [...waiting, at(c1(next), nine)];
const serving = [...called, at(c1(start), nine)];
const parked = [...serving, at(c1(park), nine)];

describe("a visit at a counter", () => {
  it("is started once, and finished with an outcome", () => {
    given(office, ...called)
      .when(c1(start), nine)
      .thenHappened({ type: "ServiceStarted", visit: 1, counter: "c1" })
      .when(c1(start), nine)
      .thenRefused({ code: "wrong-status" });
    for (const outcome of ["done", "advised", "incomplete", "left"] as const) {
      given(office, ...serving)
        .when(c1({ type: "Finish", outcome }), half)
        .thenHappened({ type: "VisitFinished", visit: 1, counter: "c1", outcome });
    }
  });

  it("that was called and never came can only have left", () => {
    const scene = given(office, ...called);
    for (const outcome of ["done", "advised", "incomplete"] as const) {
      scene.when(c1({ type: "Finish", outcome }), nine).thenRefused({ code: "wrong-status" });
    }
    scene
      .when(c1({ type: "Finish", outcome: "left" }), nine)
      .thenHappened({ type: "VisitFinished", outcome: "left" });
  });

  it("is needed for every command about one", () => {
    const commands: readonly CounterCommand[] = [
      start,
      park,
      back,
      { type: "Recall" },
      { type: "MarkMissed" },
      { type: "Finish", outcome: "done" },
      { type: "Transfer", queue: "emergency" },
      handingOver([]),
      { type: "ConfirmEmergency" },
      { type: "DeclineEmergency", queue: "clearing" },
    ];
    const scene = given(office, ...waiting);
    for (const command of commands) {
      scene.when(c1(command), nine).thenRefused({ code: "nobody-at-counter" });
    }
  });
});

describe("parked visits", () => {
  it("[C8] are parked with a reason and a place of the office", () => {
    const scene = given(office, ...serving);
    scene
      .when(c1(park), nine)
      .thenHappened({ type: "VisitParked", visit: 1, reason: "copying", place: "hall" });
    for (const unknown of ["lunch", "constructor"]) {
      const refusal = { code: "unknown-name", what: unknown } as const;
      scene.when(c1({ ...park, reason: unknown }), nine).thenRefused(refusal);
      scene.when(c1({ ...park, place: unknown }), nine).thenRefused(refusal);
    }
  });

  it("[C8] come back by hand only: next never calls them", () => {
    const scene = given(
      office,
      ...parked,
      at(c1(next), half),
      at(c2(next), half),
      at(c1({ type: "Finish", outcome: "left" }), half),
    );
    scene.when(c1(next), half).thenRefused({ code: "nobody-waiting" });
    scene
      .when(c1({ type: "CallVisit", visit: 1 }), half)
      .thenHappened({ type: "VisitCalled", visit: 1, choice: { kind: "chosen" } });
  });

  it("[C8] survive the sign-off of who parked them", () => {
    const off = c1({ type: "TakeDuty", staff: "s01", duty: { kind: "off" } });
    const scene = given(office, ...parked, at(off, nine));
    expect(scene.visit("K001")).toMatchObject({ status: "parked", counter: "c1" });
    scene
      .when(c2({ type: "ReturnToQueue", visit: 1 }), half)
      .thenHappened({ type: "VisitReturned", visit: 1 });
  });

  it("[C8] return to their old place, and only once", () => {
    const unpark = c2({ type: "ReturnToQueue", visit: 1 });
    const scene = given(office, ...parked).when(unpark, half);
    expect(scene.state.lines["clearing"]?.waiting).toEqual([1, 2, 3]);
    expect(scene.visit("K001")).toMatchObject({ servableSince: wallTime("08:30"), since: half });
    scene.when(unpark, half).thenRefused({ code: "wrong-status" });
    scene
      .when(c2({ type: "ReturnToQueue", visit: 77 }), half)
      .thenRefused({ code: "visit-unknown" });
  });
});

describe("transfers", () => {
  it("[C8] keep number, arrival and age, and carry a note that no event shows", () => {
    const note = "bring the passport along";
    const scene = given(office, ...serving);
    const moved = scene.when(c1({ type: "Transfer", queue: "emergency", note }), half);
    moved.thenHappened({ type: "VisitTransferred", visit: 1, queue: "emergency", noted: true });
    expect(moved.visit("K001")).toMatchObject({
      status: "waiting",
      queue: "emergency",
      arrival: wallTime("08:30"),
      servableSince: wallTime("08:30"),
      noted: true,
    });
    expect(moved.decision).toMatchObject({
      personal: [{ kind: "visit-note", visit: 1, text: note }],
    });
    expect(JSON.stringify(moved.state)).not.toContain(note);
  });

  it("[C8] stand in the new line by their age", () => {
    const scene = given(
      office,
      ...serving,
      at(ticket("emergency", "lost"), wallTime("09:10")),
      at(c1({ type: "Transfer", queue: "emergency" }), half),
    );
    expect(scene.state.lines["emergency"]?.waiting).toEqual([1, 4]);
  });

  it("[C8] keep the earlier note when there is no new one", () => {
    const scene = given(
      office,
      ...serving,
      at(c1({ type: "Transfer", queue: "emergency", note: "seen once" }), nine),
      at(c2({ type: "CallVisit", visit: 1 }), half),
      at(c2({ type: "Transfer", queue: "clearing" }), half),
    );
    expect(scene.visit("K001").noted).toBe(true);
  });

  it("go to queues of the office only", () => {
    for (const queue of ["nowhere", "constructor"]) {
      given(office, ...serving)
        .when(c1({ type: "Transfer", queue }), nine)
        .thenRefused({ code: "unknown-name", what: queue });
    }
  });
});

describe("put back", () => {
  it("[C10] goes to the very front of the queue", () => {
    const scene = given(office, ...waiting, at(c1({ type: "CallVisit", visit: 3 }), nine));
    const after = scene.when(c1(back), half);
    expect(after.state.lines["clearing"]?.waiting).toEqual([3, 1, 2]);
    after.when(c1(next), half).thenHappened({ type: "VisitCalled", visit: 3 });
  });

  it("[C10] into an empty queue keeps its age", () => {
    const scene = given(office, at(signOn("c1", "s01"), eight), at(ticket("clearing"), eight));
    const after = scene.when(c1(next), nine).when(c1(back), half);
    expect(after.visit("K001")).toMatchObject({ status: "waiting", servableSince: eight });
  });

  it("[C10] of two put back, the later one is in front", () => {
    const scene = given(
      office,
      ...waiting,
      at(c1(next), nine),
      at(c2(next), nine),
      at(c1(back), half),
      at(c2(back), half),
    );
    expect(scene.state.lines["clearing"]?.waiting).toEqual([2, 1, 3]);
  });
});
