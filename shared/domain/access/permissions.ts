import type { CounterCommand, DutyWish } from "../command.ts";
import { roles, type Role } from "./roles.ts";

const front = ["front-office", "floor-manager"] as const;
const back = ["back-office"] as const;
const bothOffices = ["front-office", "back-office", "floor-manager"] as const;
const floor = ["floor-manager"] as const;

/** Which roles may send each command of a counter; one of them is enough (rule X4). */
const rolesFor: Readonly<Record<CounterCommand["type"], readonly Role[]>> = {
  TakeDuty: roles,
  CallNext: front,
  CallVisit: front,
  Recall: front,
  StartService: front,
  Finish: front,
  Park: front,
  ReturnToQueue: front,
  Transfer: front,
  HandOver: front,
  MarkMissed: front,
  RejoinVisit: front,
  ConfirmEmergency: front,
  DeclineEmergency: front,
  ReprintSlip: front,
  Undo: front,
  BookFor: front,
  MoveAppointment: front,
  CancelBooking: front,
  MarkArrived: front,
  TurnIntoWalkIn: front,
  CloseDay: floor,
  ReopenDay: floor,
  TakeNextCase: back,
  AssignCase: back,
  CheckDocuments: back,
  MoveCase: back,
  MoveCases: back,
  WaitForCase: back,
  ResumeCase: back,
  SetCluster: back,
  SetTeam: back,
  NoteCase: back,
  AskForDocuments: back,
  ReprintReceipt: bothOffices,
  RegisterLetter: back,
  MatchIntake: back,
  DismissIntake: back,
  OpenCase: bothOffices,
};

const rolesForDuty: Readonly<Record<DutyWish["kind"], readonly Role[]>> = {
  front,
  back,
  off: roles,
};

/** What staff open beside their counter: appointments, a team's cases, one case, the office's settings. */
export type StaffScreen = "planner" | "worklist" | "case" | "settings";

const rolesForScreen: Readonly<Record<StaffScreen, readonly Role[]>> = {
  planner: bothOffices,
  worklist: back,
  // The clearing desk looks at the case a visitor came for.
  case: bothOffices,
  settings: ["administrator"],
};

/** Whether one of these roles may send this command. */
export function maySend(held: readonly Role[], type: CounterCommand["type"]): boolean {
  return rolesFor[type].some((role) => held.includes(role));
}

/** Whether one of these roles may be on this duty (rule U1); anybody may leave it. */
export function mayTakeDuty(held: readonly Role[], kind: DutyWish["kind"]): boolean {
  return rolesForDuty[kind].some((role) => held.includes(role));
}

/** Whether one of these roles may open this screen. */
export function maySee(held: readonly Role[], screen: StaffScreen): boolean {
  return rolesForScreen[screen].some((role) => held.includes(role));
}
