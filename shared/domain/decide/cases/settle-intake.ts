import type { IntakeId, IntakeItem } from "../../cases/intake.ts";
import type { CaseCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision, type Refused } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { acceptChanges, type Change } from "./change-case.ts";
import { seenCase } from "./seen-case.ts";

/** A letter or e-mail belongs to a case, be it over; one that waits for documents comes back. */
export function matchIntake(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "MatchIntake" }>,
  { now: at }: Context,
): Decision {
  const file = seenCase(state, command);
  if ("accepted" in file) return file;
  const item = unsettled(state, command.intake);
  if ("accepted" in item) return item;
  const cameBack = file.waiting?.for === "documents" ? { waiting: null } : {};
  const change: Change = { what: { kind: "intake", intake: item.id }, now: cameBack };
  const changed = acceptChanges(file, [change], at);
  const how = { kind: "matched", case: file.number, at } as const;
  return {
    ...changed,
    events: [{ type: "IntakeSettled", at, intake: item.id, how }, ...changed.events],
  };
}

/** Nothing comes of it. */
export function dismissIntake(
  state: OfficeState,
  { intake, reason }: Extract<CaseCommand, { type: "DismissIntake" }>,
  { now: at }: Context,
): Decision {
  const item = unsettled(state, intake);
  if ("accepted" in item) return item;
  const how = { kind: "dismissed", reason, at } as const;
  return accept([{ type: "IntakeSettled", at, intake, how }]);
}

/** A letter or e-mail that nobody has settled. */
export function unsettled({ intake }: OfficeState, id: IntakeId): IntakeItem | Refused {
  const item = intake.get(id);
  if (item === undefined) return refuse({ code: "intake-unknown" });
  return item.settled === null ? item : refuse({ code: "intake-settled" });
}
