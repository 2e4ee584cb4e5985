import type { OfficeState } from "../../shared/domain/state.ts";
import { testOffice } from "../../shared/testing/office.ts";
import { Draft } from "../office/draft.ts";
import { planned } from "../office/in-force.ts";

/** A draft of the test office after event `seq`. */
export function draftAfter(state: OfficeState, seq: number): Draft {
  const definition = testOffice();
  const rules = planned({ version: 0, written: definition, definition }, 0);
  return new Draft({ state, seq, rules, nameReceipt: () => null });
}
