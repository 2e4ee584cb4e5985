import type { SystemCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";

type TakeInEmail = Extract<SystemCommand, { type: "TakeInEmail" }>;

/** An e-mail of the office's mailbox is taken in, once. */
export function takeInEmail(
  _state: OfficeState,
  _command: TakeInEmail,
  _context: Context,
): Decision {
  return refuse({ code: "intake-unknown" });
}
