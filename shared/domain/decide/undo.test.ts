import { describe, it, expect } from "vitest";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { counter, handingOver, leave, signOn, ticket } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";

const nine = wallTime("09:00");
const limit = wallTime("09:00:10");
const tooLate = wallTime("09:00:10.001");
const undo = counter("c1", { type: "Undo" });
const next = counter("c1", { type: "CallNext" });
const start = counter("c1", { type: "StartService" });
const away = counter("c1", { type: "TakeDuty", staff: "s01", duty: { kind: "off" } });

const waiting = [
  at(signOn("c1", "s01"), wallTime("08:00")),
  at(signOn("c2", "s02"), wallTime("08:00")),
  at(ticket("clearing"), wallTime("08:30")),
  at(ticket("clearing"), wallTime("08:31")),
];
const called = [...waiting, at(next, nine)];
const serving = [...waiting, at(next, wallTime("08:50")), at(start, nine)];

describe("undo", () => {
  it("[C9] takes a call back up to 10 s after it, and no later", () => {
    const scene = given(testOffice(), ...called);
    const undone = scene.when(undo, limit);
    undone.thenHappened({ type: "ActionUndone", visit: 1, counter: "c1", action: "call" });
    expect(undone.visit("K001").status).toBe("waiting");
    expect(undone.state.lines["clearing"]?.waiting).toEqual([1, 2]);
    expect(undone.state.calls).toEqual([]);
    scene.when(undo, tooLate).thenRefused({ code: "undo-too-late" });
  });

  it("[C9] takes a start back: the visit is called, with the same count of calls", () => {
    const scene = given(testOffice(), ...serving);
    expect(scene.when(undo, limit).visit("K001")).toMatchObject({
      status: "called",
      calls: 1,
      lastCall: wallTime("08:50"),
    });
    scene.when(undo, tooLate).thenRefused({ code: "undo-too-late" });
  });

  it.each(["done", "advised"] as const)(
    "[C9] takes a finish as %s back, and the service no longer counts for the wait",
    (outcome) => {
      const finish = counter("c1", { type: "Finish", outcome });
      const done = given(testOffice(), ...serving).when(finish, nine);
      expect(done.state.lines["clearing"]?.recentServices).toHaveLength(1);
      const undone = done.when(undo, limit);
      expect(undone.visit("K001")).toMatchObject({ status: "serving", since: nine });
      expect(undone.state.lines["clearing"]?.recentServices).toEqual([]);
      done.when(undo, tooLate).thenRefused({ code: "undo-too-late" });
    },
  );

  it("[C9] a called visit finished as left is back on the displays after an undo", () => {
    const finish = counter("c1", { type: "Finish", outcome: "left" });
    const scene = given(testOffice(), ...called, at(finish, nine));
    expect(scene.state.calls).toEqual([]);
    const [call, ...others] = scene.when(undo, limit).state.calls;
    expect(call).toEqual({ visit: 1, number: "K001", counter: "c1", at: nine, times: 1 });
    expect(others).toEqual([]);
  });

  it("[C9] takes a transfer back", () => {
    const transfer = counter("c1", { type: "Transfer", queue: "emergency" });
    const undone = given(testOffice(), ...serving, at(transfer, nine)).when(undo, limit);
    expect(undone.visit("K001")).toMatchObject({ status: "serving", queue: "clearing" });
    expect(undone.state.lines["emergency"]?.waiting).toEqual([]);
  });

  it("[C9] takes nothing back twice", () => {
    given(testOffice(), ...called, at(undo, nine))
      .when(undo, nine)
      .thenRefused({ code: "nothing-to-undo" });
  });

  it("[C9] takes only the last action back", () => {
    given(testOffice(), ...serving, at(undo, nine))
      .when(undo, nine)
      .thenRefused({ code: "nothing-to-undo" });
  });

  it("[C9] only the counter that did it can undo it", () => {
    given(testOffice(), ...called)
      .when(counter("c2", { type: "Undo" }), nine)
      .thenRefused({ code: "nothing-to-undo" });
  });

  it("[C9] a transferred visit that was called elsewhere is not pulled away", () => {
    given(
      testOffice(),
      ...serving,
      at(counter("c1", { type: "Transfer", queue: "emergency" }), nine),
      at(counter("c2", { type: "CallNext" }), nine),
    )
      .when(undo, nine)
      .thenRefused({ code: "nothing-to-undo" });
  });

  it("[C9] … not even when it was put back there within the same millisecond", () => {
    given(
      testOffice(),
      ...serving,
      at(counter("c1", { type: "Transfer", queue: "emergency" }), nine),
      at(counter("c2", { type: "CallNext" }), nine),
      at(counter("c2", { type: "ReturnToQueue" }), nine),
    )
      .when(undo, nine)
      .thenRefused({ code: "nothing-to-undo" });
  });

  it("[C9] parking, a hand-over and marking as missed are not undone", () => {
    const park = counter("c1", { type: "Park", reason: "copying", place: "hall" });
    const handOver = counter("c1", handingOver([]));
    for (const settled of [park, handOver]) {
      given(testOffice(), ...serving, at(settled, nine))
        .when(undo, nine)
        .thenRefused({ code: "nothing-to-undo" });
    }
  });

  it("[C9] a visitor who gave up on the phone stays gone: no counter did that", () => {
    given(testOffice(), ...called, at(leave(1), nine))
      .when(undo, nine)
      .thenRefused({ code: "nothing-to-undo" });
  });

  it("[C8] [C9] bringing a parked visit back leaves the counter that parked it its undo", () => {
    given(
      testOffice(),
      ...serving,
      at(counter("c1", { type: "Park", reason: "copying", place: "hall" }), nine),
      at(next, nine),
      at(counter("c2", { type: "ReturnToQueue", visit: 1 }), nine),
    )
      .when(undo, nine)
      .thenHappened({ type: "ActionUndone", visit: 2, action: "call" });
  });

  it("[C10] who has signed off finds no visit back at the counter", () => {
    const finish = counter("c1", { type: "Finish", outcome: "done" });
    given(testOffice(), ...serving, at(finish, nine), at(away, nine))
      .when(undo, nine)
      .thenRefused({ code: "not-on-duty" });
  });
});
