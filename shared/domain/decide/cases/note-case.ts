import type { CaseCommand } from "../../command.ts";
import type { Context, Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { acceptChanges } from "./change-case.ts";
import { seenCase } from "./seen-case.ts";

/** A note for whoever looks at the case next, be it over. */
export function noteCase(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "NoteCase" }>,
  { now }: Context,
): Decision {
  const file = seenCase(state, command);
  if ("accepted" in file) return file;
  return acceptChanges(file, [{ what: { kind: "noted" }, now: {}, note: command.text }], now);
}
