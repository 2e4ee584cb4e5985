import type { Event } from "./event.ts";
import type { OfficeState } from "./state.ts";
import type { Slip, SlipFacts } from "./slip.ts";

type SlipEvent = Extract<
  Event,
  { type: "SlipOrdered" | "SlipStarted" | "SlipPrinted" | "SlipFailed" | "SlipLost" }
>;

/** The state after a print job moved on. */
export function evolveSlip(state: OfficeState, event: SlipEvent): OfficeState {
  if (event.type === "SlipOrdered") {
    const { slip: id, printer, content, copy, at } = event;
    const slip: Slip = { id, printer, content, copy, since: at, state: "ordered" };
    return { ...state, slips: state.slips.with(id, slip), nextSlip: id + 1 };
  }
  const slip = state.slips.get(event.slip);
  if (slip === undefined) return state;
  return { ...state, slips: state.slips.with(slip.id, after(slip, event)) };
}

function after(slip: Slip, event: Exclude<SlipEvent, { type: "SlipOrdered" }>): Slip {
  const { id, printer, content, copy } = slip;
  const facts: SlipFacts = { id, printer, content, copy, since: event.at };
  switch (event.type) {
    case "SlipStarted":
      return { ...facts, state: "printing" };
    case "SlipPrinted":
      return { ...facts, state: "printed" };
    case "SlipFailed":
      return { ...facts, state: "failed", reason: event.reason };
    case "SlipLost":
      return { ...facts, state: "unknown" };
  }
}
