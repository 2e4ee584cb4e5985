import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { SlipId } from "../slip.ts";
import type { OfficeState } from "../state.ts";

/** Prints a slip once more, marked as copy; only when the first attempt has come to an end. */
export function reprintSlip(state: OfficeState, id: SlipId, { now }: Context): Decision {
  const slip = state.slips.get(id);
  if (slip === undefined) return refuse({ code: "slip-unknown" });
  if (slip.state === "ordered" || slip.state === "printing") {
    return refuse({ code: "slip-under-way" });
  }
  const { printer, content } = slip;
  const next = state.nextSlip;
  // What surely never came out is no copy.
  const copy = slip.copy || slip.state !== "failed";
  return accept([{ type: "SlipOrdered", at: now, slip: next, printer, content, copy }], {
    kind: "slip",
    slip: next,
  });
}
