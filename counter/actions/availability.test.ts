import { describe, expect, it } from "vitest";
import { counterView, currentVisit, tenOClock } from "../testing/view.ts";
import { actions, hindrance, nextBestAction, undoSeconds } from "./availability.ts";

const possible = (view: ReturnType<typeof counterView>, now = tenOClock) =>
  actions.filter((action) => hindrance(action, view, now) === null);

const called = (calls: number) => counterView({ current: currentVisit({ calls }) });

describe("what can be done at the desk", () => {
  it("a free counter can only call", () => {
    expect(possible(counterView())).toEqual(["next"]);
    expect(nextBestAction(counterView())).toBe("next");
  });

  it("nothing can be called when nobody waits", () => {
    expect(hindrance("next", counterView({ waiting: {} }), tenOClock)).toEqual({
      kind: "nobodyWaiting",
    });
  });

  it("[U1] nothing can be done before somebody takes duty", () => {
    const view = counterView({ current: currentVisit() });
    expect(possible({ ...view, counter: { ...view.counter, staff: null } })).toEqual([]);
  });

  it("[C6] a counter with a visit cannot call another one", () => {
    const view = counterView({ current: currentVisit() });
    expect(hindrance("next", view, tenOClock)).toEqual({ kind: "occupied" });
  });

  it("a called visit is started, called again, parked, moved, put back or seen to leave", () => {
    const view = counterView({ current: currentVisit() });
    expect(possible(view)).toEqual([
      "recall",
      "start",
      "finishLeft",
      "park",
      "transfer",
      "putBack",
    ]);
    expect(nextBestAction(view)).toBe("start");
  });

  it("a served visit is finished, also with questions only, parked, moved, handed over or put back", () => {
    const view = counterView({ current: currentVisit({ status: "serving" }) });
    expect(possible(view)).toEqual([
      "finish",
      "finishAdvised",
      "finishIncomplete",
      "finishLeft",
      "park",
      "transfer",
      "handOver",
      "putBack",
    ]);
    expect(nextBestAction(view)).toBe("finish");
  });

  it("[C7] recall counts down to 10 s after the last call and not a millisecond less", () => {
    const view = counterView({ current: currentVisit({ lastCall: tenOClock }) });
    expect(hindrance("recall", view, tenOClock)).toEqual({ kind: "recallSoon", seconds: 10 });
    expect(hindrance("recall", view, tenOClock + 9_999)).toEqual({
      kind: "recallSoon",
      seconds: 1,
    });
    expect(hindrance("recall", view, tenOClock + 10_000)).toBeNull();
  });

  it("[C7] missed needs three calls and says how many there were", () => {
    expect(hindrance("missed", called(2), tenOClock)).toEqual({
      kind: "moreCalls",
      calls: 2,
      needed: 3,
    });
    expect(hindrance("missed", called(3), tenOClock)).toBeNull();
  });

  it("[C9] undo ends with its last second", () => {
    const view = counterView({
      undo: { action: "finish", number: "K006", until: tenOClock + 2_500 },
    });
    expect(undoSeconds(view, tenOClock)).toBe(3);
    expect(hindrance("undo", view, tenOClock + 2_499)).toBeNull();
    expect(hindrance("undo", view, tenOClock + 2_500)).toEqual({ kind: "nothingToUndo" });
  });
});
