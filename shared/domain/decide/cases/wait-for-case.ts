import type { CaseCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { startOfDate } from "../../wall-clock.ts";
import { acceptChanges } from "./change-case.ts";
import { seenOpenCase } from "./seen-case.ts";

/** A case waits for something and comes back on a day. */
export function waitForCase(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "WaitForCase" }>,
  { definition, now }: Context,
): Decision {
  const file = seenOpenCase(state, command);
  if ("accepted" in file) return file;
  const until = startOfDate(command.until, definition.zone);
  if (until <= now) return refuse({ code: "date-in-past" });
  const waiting = { for: command.for, until };
  const change = { what: { kind: "waits", ...waiting }, now: { waiting } } as const;
  return acceptChanges(file, [change], now);
}

/** It comes back before its day. */
export function resumeCase(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "ResumeCase" }>,
  { now }: Context,
): Decision {
  const file = seenOpenCase(state, command);
  if ("accepted" in file) return file;
  if (file.waiting === null) return refuse({ code: "case-waits-for-nothing" });
  return acceptChanges(file, [{ what: { kind: "resumed" }, now: { waiting: null } }], now);
}
