import { describe, expect, it } from "vitest";
import { beginning, flow, type FlowEvent, type FlowState, type KeptHold } from "./flow.ts";

const hold: KeptHold = {
  secret: "1".repeat(39),
  service: "study",
  people: 1,
  due: 9_000,
  expires: 600_000,
  over: false,
};
const about = { service: "study", people: 1, due: 9_000 };

const after = (events: readonly FlowEvent[], from: FlowState = beginning(null, null)) =>
  events.reduce(flow, from);

const typed = after([
  { type: "typed", field: "name", value: "Visitor 17" },
  { type: "typed", field: "email", value: "visitor17@example.org" },
]);
const filled = after([{ type: "held", hold }], typed);
const failing = (code: "offline" | "slot-taken" | "hold-expired" | "link-unknown") =>
  ({ type: "failed", trouble: { code } }) as const;

describe("the flow of a booking", () => {
  it("[B3] loses nothing that was typed when the hold runs out, and remembers which slot it was", () => {
    const over = after([{ type: "hold-over" }], filled);
    expect(over.draft).toEqual(typed.draft);
    expect(over.hold).toEqual({ ...hold, over: true });
  });

  it.each(["hold-expired", "link-unknown"] as const)(
    "[B3] takes %s from the server as a hold that has run out",
    (code) => {
      const over = after([{ type: "send-asked" }, failing(code)], filled);
      expect(over.hold).toMatchObject({ over: true, expires: 0 });
      expect(over.trouble).toBeNull();
      expect(over.draft).toEqual(typed.draft);
      expect(over.asking).toBeNull();
    },
  );

  it("[B2] marks a slot that was taken meanwhile, and keeps the one that is held", () => {
    const asked = after([{ type: "hold-asked", due: 12_000 }, failing("slot-taken")], filled);
    expect(asked.taken).toEqual([12_000]);
    expect(asked.hold).toEqual(hold);
    expect(asked.trouble).toEqual({ code: "slot-taken" });
  });

  it("[B3] gives up a hold that ran out when its slot is taken by then", () => {
    const asked = after(
      [{ type: "hold-over" }, { type: "hold-asked", due: hold.due }, failing("slot-taken")],
      filled,
    );
    expect(asked.hold).toBeNull();
    expect(asked.draft).toEqual(typed.draft);
  });

  it("says that a slot was taken until another one is held", () => {
    const taken = after([{ type: "hold-asked", due: 9_000 }, failing("slot-taken")]);
    const moved = flow(taken, { type: "moved-on", to: "slots" });
    expect(moved.trouble).toEqual({ code: "slot-taken" });
    expect(flow(moved, { type: "held", hold }).trouble).toBeNull();
    expect(flow(taken, { type: "moved-on", to: "service" }).trouble).toBeNull();
  });

  it("keeps the form and says so when the server is not reached", () => {
    const offline = after([{ type: "send-asked" }, failing("offline")], filled);
    expect(offline).toEqual({ ...filled, trouble: { code: "offline" } });
  });

  it("puts what the server refuses at the field it is about, until something else is typed there", () => {
    const trouble = { code: "malformed", path: "command.email", expected: "an address" } as const;
    const refused = after([{ type: "send-asked" }, { type: "failed", trouble }], filled);
    expect(refused.faults).toEqual({ email: "notAccepted" });
    expect(flow(refused, { type: "typed", field: "email", value: "v" }).faults).toEqual({});
  });

  it("[P1] forgets who it was once it is booked, but not while a mail may have gone to a mistyped address", () => {
    const secret = "2".repeat(39);
    const booked = after(
      [{ type: "ended", ending: { kind: "booked", ...about, secret, code: "123456789012" } }],
      filled,
    );
    expect(booked.draft).toEqual({ name: "", email: "", fileNumber: "" });
    expect(booked.hold).toBeNull();
    const mailed = after(
      [{ type: "ended", ending: { kind: "mail", ...about, secret, until: 1 } }],
      filled,
    );
    expect(mailed.draft).toEqual(typed.draft);
    expect(mailed.hold).toBeNull();
  });
});
