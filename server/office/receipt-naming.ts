import type { NameReceipt } from "./draft.ts";
import type { Log } from "./log.ts";

/** A defect in `nameReceipt` holds no hand-over up (rule S-2): the receipt is named when it is first said. */
export function carefully(nameReceipt: NameReceipt, log: Log): NameReceipt {
  return (receipt, definition) => {
    try {
      return nameReceipt(receipt, definition);
    } catch (error) {
      log.error("a receipt could not be named", { receipt: receipt.number, error });
      return null;
    }
  };
}
