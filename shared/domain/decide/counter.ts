import type { CounterCommand } from "../command.ts";
import type { Context, Decision } from "../decision.ts";
import type { CounterKey } from "../definition.ts";
import type { OfficeState } from "../state.ts";
import { decidePlanner } from "./booking/planner.ts";
import { callNext, callVisit, markMissed, recall } from "./calls.ts";
import { takeDuty } from "./duties.ts";
import { confirmEmergency, declineEmergency } from "./emergencies.ts";
import { decideCase } from "./cases/case-commands.ts";
import { handOver } from "./cases/hand-over.ts";
import { finish, park, rejoinVisit, returnToQueue, startService, transfer } from "./services.ts";
import { reprintSlip } from "./slips.ts";
import { undo } from "./undo.ts";

/** What staff ask at a counter. */
export function decideCounter(
  state: OfficeState,
  command: CounterCommand,
  counter: CounterKey,
  context: Context,
): Decision {
  switch (command.type) {
    case "TakeDuty":
      return takeDuty(state, command, counter, context);
    case "CallNext":
      return callNext(state, counter, context);
    case "CallVisit":
      return callVisit(state, command.visit, counter, context);
    case "Recall":
      return recall(state, counter, context);
    case "StartService":
      return startService(state, counter, context);
    case "Finish":
      return finish(state, command.outcome, counter, context);
    case "Park":
      return park(state, command, counter, context);
    case "ReturnToQueue":
      return returnToQueue(state, command.visit, counter, context);
    case "Transfer":
      return transfer(state, command, counter, context);
    case "HandOver":
      return handOver(state, command, counter, context);
    case "MarkMissed":
      return markMissed(state, counter, context);
    case "RejoinVisit":
      return rejoinVisit(state, command.visit, context);
    case "ConfirmEmergency":
      return confirmEmergency(state, counter, context);
    case "DeclineEmergency":
      return declineEmergency(state, command.queue, counter, context);
    case "ReprintSlip":
      return reprintSlip(state, command.slip, context);
    case "Undo":
      return undo(state, counter, context);
    case "BookFor":
    case "MoveAppointment":
    case "CancelBooking":
    case "MarkArrived":
    case "TurnIntoWalkIn":
    case "CloseDay":
    case "ReopenDay":
      return decidePlanner(state, command, context);
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
      return decideCase(state, command, counter, context);
  }
}
