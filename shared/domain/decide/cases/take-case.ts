import { isWorkable } from "../../cases/worklist.ts";
import type { CaseCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { StaffKey, TeamKey } from "../../definition.ts";
import type { OfficeState } from "../../state.ts";
import { acceptChanges } from "./change-case.ts";
import { seenOpenCase } from "./seen-case.ts";

/** The first case of the team that nobody has and that something can be done about (rule K5). */
export function takeNextCase(
  state: OfficeState,
  staff: StaffKey,
  team: TeamKey,
  { now }: Context,
): Decision {
  const list = Object.hasOwn(state.worklists, team) ? (state.worklists[team] ?? []) : [];
  for (const number of list) {
    const file = state.cases.get(number);
    if (file !== undefined && file.assignee === null && isWorkable(file, now)) {
      return acceptChanges(file, [{ what: { kind: "assigned" }, now: { assignee: staff } }], now);
    }
  }
  return refuse({ code: "no-open-case" });
}

/** Takes a case, hands it on, or gives it back to the team. */
export function assignCase(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "AssignCase" }>,
  { definition, now }: Context,
): Decision {
  const { to } = command;
  if (to !== null && !Object.hasOwn(definition.staff, to)) {
    return refuse({ code: "unknown-name", what: to });
  }
  const file = seenOpenCase(state, command);
  if ("accepted" in file) return file;
  const change = { what: { kind: "assigned" }, now: { assignee: to } } as const;
  return acceptChanges(file, file.assignee === to ? [] : [change], now);
}
