import type { CaseCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { CounterKey } from "../../definition.ts";
import type { OfficeState } from "../../state.ts";
import { askForDocuments } from "./ask-for-documents.ts";
import { checkDocuments } from "./check-documents.ts";
import { setCluster, setTeam } from "./judge-case.ts";
import { moveCase, moveCases } from "./move-case.ts";
import { noteCase } from "./note-case.ts";
import { openFrom } from "./open-from.ts";
import { registerLetter } from "./post.ts";
import { reprintReceipt } from "./reprint-receipt.ts";
import { dismissIntake, matchIntake } from "./settle-intake.ts";
import { assignCase, takeNextCase } from "./take-case.ts";
import { resumeCase, waitForCase } from "./wait-for-case.ts";

/**
 * What the back office asks; only somebody on back duty may (rule U1), and in any team's case. A case from an appointment
 * is opened at a counter as well.
 */
export function decideCase(
  state: OfficeState,
  command: CaseCommand,
  counter: CounterKey,
  context: Context,
): Decision {
  const duty = state.duties[command.staff];
  // Appointments are planned at the counters.
  const plans = command.type === "OpenCase" && command.from.kind === "appointment";
  if (plans && duty?.kind === "front" && duty.counter === counter) {
    return openFrom(state, command, "front-office", context);
  }
  if (duty?.kind !== "back") return refuse({ code: "not-on-back-duty" });
  switch (command.type) {
    case "TakeNextCase":
      return takeNextCase(state, command.staff, duty.team, context);
    case "AssignCase":
      return assignCase(state, command, context);
    case "CheckDocuments":
      return checkDocuments(state, command, context);
    case "MoveCase":
      return moveCase(state, command, context);
    case "MoveCases":
      return moveCases(state, command, context);
    case "WaitForCase":
      return waitForCase(state, command, context);
    case "ResumeCase":
      return resumeCase(state, command, context);
    case "SetCluster":
      return setCluster(state, command, context);
    case "SetTeam":
      return setTeam(state, command, context);
    case "NoteCase":
      return noteCase(state, command, context);
    case "AskForDocuments":
      return askForDocuments(state, command, context);
    case "ReprintReceipt":
      return reprintReceipt(state, command.receipt, counter, context);
    case "RegisterLetter":
      return registerLetter(state, command, context);
    case "MatchIntake":
      return matchIntake(state, command, context);
    case "DismissIntake":
      return dismissIntake(state, command, context);
    case "OpenCase":
      return openFrom(state, command, "back-office", context);
  }
}
