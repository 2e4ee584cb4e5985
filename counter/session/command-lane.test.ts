import { describe, expect, it } from "vitest";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import { counterView } from "../testing/view.ts";
import { CommandLane } from "./command-lane.ts";

const ok: Acknowledgement = { ok: true, answer: { kind: "done" } };

/** The far end of the wire: answers and new views come when the test says so. */
function wire() {
  const sent: { readonly wish: CounterWish; readonly answer: (ack: Acknowledgement) => void }[] =
    [];
  let state = {
    view: counterView(),
    online: true,
    refused: null,
    offlineSince: null,
    clockOffset: 0,
    session: null,
  };
  return {
    sent,
    types: () => sent.map(({ wish }) => wish.type),
    show: () => (state = { ...state, view: counterView() }),
    goOffline: () => (state = { ...state, online: false }),
    current: () => state,
    send: (wish: CounterWish) =>
      new Promise<Acknowledgement>((resolve) => {
        sent.push({ wish, answer: resolve });
      }),
  };
}

describe("one counter's commands", () => {
  it("[N2] a double touch sends one command", async () => {
    const far = wire();
    const lane = new CommandLane(far);
    const first = lane.send({ type: "CallNext" });
    expect(await lane.send({ type: "CallNext" })).toBeNull();
    far.show();
    expect(await lane.send({ type: "CallNext" })).toBeNull();
    far.sent[0]?.answer(ok);
    expect(await first).toEqual(ok);
    expect(far.types()).toEqual(["CallNext"]);
  });

  it("nothing else is sent while the screen still shows the state before the command", async () => {
    const far = wire();
    const lane = new CommandLane(far);
    void lane.send({ type: "StartService" });
    expect(await lane.send({ type: "Recall" })).toBeNull();
    expect(far.types()).toEqual(["StartService"]);
  });

  it("what is asked of a state already on screen waits for the missing acknowledgement", async () => {
    const far = wire();
    const lane = new CommandLane(far);
    const first = lane.send({ type: "StartService" });
    far.show();
    const second = lane.send({ type: "Undo" });
    expect(far.types()).toEqual(["StartService"]);
    far.sent[0]?.answer(ok);
    await first;
    await expect.poll(far.types).toEqual(["StartService", "Undo"]);
    far.sent[1]?.answer(ok);
    expect(await second).toEqual(ok);
  });

  it("only one command waits", async () => {
    const far = wire();
    const lane = new CommandLane(far);
    void lane.send({ type: "StartService" });
    far.show();
    void lane.send({ type: "Undo" });
    expect(await lane.send({ type: "Recall" })).toBeNull();
  });

  it("nothing is sent while offline", async () => {
    const far = wire();
    far.goOffline();
    expect(await new CommandLane(far).send({ type: "CallNext" })).toBeNull();
    expect(far.types()).toEqual([]);
  });
});
