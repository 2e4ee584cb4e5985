import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { CounterKey } from "../../definition.ts";
import type { OfficeState } from "../../state.ts";

/** Prints a receipt once more where it is asked for, marked as copy (rule R2). */
export function reprintReceipt(
  { receipts, nextSlip }: OfficeState,
  number: string,
  counter: CounterKey,
  { definition, now }: Context,
): Decision {
  const receipt = receipts.get(number);
  if (receipt === undefined) return refuse({ code: "receipt-unknown" });
  const printer = definition.counters[counter]?.printer;
  if (printer === undefined) return refuse({ code: "printer-not-configured" });
  const content = { kind: "receipt", receipt: receipt.number } as const;
  return accept([{ type: "SlipOrdered", at: now, slip: nextSlip, printer, content, copy: true }], {
    kind: "slip",
    slip: nextSlip,
  });
}
