import type { CaseCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { CounterKey } from "../../definition.ts";
import type { OfficeState } from "../../state.ts";

/** What the back office asks. */
export function decideCase(
  _state: OfficeState,
  command: CaseCommand,
  _counter: CounterKey,
  _context: Context,
): Decision {
  switch (command.type) {
    case "TakeNextCase":
    case "AssignCase":
    case "CheckDocuments":
    case "MoveCase":
    case "MoveCases":
    case "WaitForCase":
    case "ResumeCase":
    case "SetCluster":
    case "SetTeam":
    case "NoteCase":
    case "AskForDocuments":
    case "ReprintReceipt":
    case "RegisterLetter":
    case "MatchIntake":
    case "DismissIntake":
    case "OpenCase":
      return refuse({ code: "case-unknown" });
  }
}
