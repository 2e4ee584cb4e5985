import { z } from "zod";
import { notNeededReasons } from "../domain/cases/checklist.ts";
import { dismissReasons } from "../domain/cases/intake.ts";
import { waitReasons } from "../domain/cases/office-case.ts";
import { caseEnds, caseSteps } from "../domain/cases/steps.ts";
import { cancelReasons } from "../domain/booking/closure.ts";
import {
  appointmentId,
  caseNumber,
  commandId,
  date,
  difficulty,
  instant,
  intakeId,
  key,
  language,
  leaseId,
  note,
  people,
  receiptNumber,
  slipId,
  ticketNumber,
  ticketSecret,
  typedDate,
  urgency,
  visitId,
} from "./atoms.ts";
import { bookingCommand, bookingCommands } from "./booking-commands.ts";
import { personFields } from "./person-fields.ts";
import type { WithoutId } from "./without-id.ts";
import type { AudienceKind } from "./handshake.ts";
import { typedText } from "./typed-text.ts";

const id = commandId;
const type = z.literal;
const reason = z.enum(cancelReasons);

/** Who applies, as typed; kept in the people store only. What is left out stays as it is kept, null deletes it. */
const applicant = z.strictObject({
  name: typedText.trim().min(2).max(100).nullable().optional(),
  email: z.email().max(200).nullable().optional(),
  fileNumber: typedText.trim().min(3).max(40).nullable().optional(),
});

const findings = z
  .array(
    z.strictObject({
      document: key,
      finding: z.discriminatedUnion("state", [
        z.strictObject({ state: z.enum(["open", "received", "missing"]) }),
        z.strictObject({ state: z.literal("not-needed"), reason: z.enum(notNeededReasons) }),
      ]),
    }),
  )
  .max(60);
const conditions = z.array(key).max(30);
const answers = z.strictObject({
  titleExpires: typedDate.nullable(),
  travels: typedDate.nullable(),
  jobAtRisk: z.boolean(),
});
const caseStatus = z.enum([...caseSteps, ...caseEnds]);
/** Somebody on back duty, and the case as they saw it. */
const seen = { staff: key, case: caseNumber, revision: z.int().positive() };

const kiosk = [
  z.strictObject({
    id,
    type: type("TakeTicket"),
    queue: key,
    language,
    criterion: key.optional(),
  }),
  z.strictObject({
    id,
    type: type("CheckIn"),
    code: z.string().max(40),
    /** Null when nobody chose one: the appointment's is used. */
    language: language.nullable(),
    acceptWalkIn: z.boolean().optional(),
  }),
  z.strictObject({ id, type: type("Rejoin"), secret: ticketSecret }),
  z.strictObject({ id, type: type("ReprintTicket"), secret: ticketSecret }),
  z.strictObject({ id, type: type("LeaseNumbers"), queues: z.array(key).max(50) }),
  z.strictObject({
    id,
    type: type("HandInTickets"),
    tickets: z
      .array(
        z.strictObject({
          lease: leaseId,
          number: ticketNumber,
          at: instant,
          language,
          criterion: key.nullable(),
          secret: ticketSecret,
          /** The `TakeTicket` this one was drawn for when the line broke; it has no effect of its own any more. */
          asked: commandId.nullable(),
        }),
      )
      .min(1)
      .max(50),
  }),
  z.strictObject({ id, type: type("PrintStatus"), code: z.string().max(40), language }),
] as const;

const counter = [
  z.strictObject({
    id,
    type: type("TakeDuty"),
    staff: key,
    duty: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("front") }),
      z.strictObject({ kind: z.literal("back"), team: key }),
      z.strictObject({ kind: z.literal("off") }),
    ]),
  }),
  z.strictObject({ id, type: type("CallNext") }),
  z.strictObject({ id, type: type("CallVisit"), visit: visitId }),
  z.strictObject({ id, type: type("Recall") }),
  z.strictObject({ id, type: type("StartService") }),
  z.strictObject({
    id,
    type: type("Finish"),
    outcome: z.enum(["done", "advised", "incomplete", "left"]),
  }),
  z.strictObject({ id, type: type("Park"), reason: key, place: key }),
  z.strictObject({ id, type: type("ReturnToQueue"), visit: visitId.optional() }),
  z.strictObject({ id, type: type("Transfer"), queue: key, note: note.optional() }),
  z.strictObject({
    id,
    type: type("HandOver"),
    service: key,
    case: caseNumber.nullable(),
    revision: z.int().positive().optional(),
    findings,
    conditions,
    answers,
    language,
    person: applicant.nullable(),
    mail: z.boolean(),
    note: note.optional(),
  }),
  z.strictObject({ id, type: type("MarkMissed") }),
  z.strictObject({ id, type: type("RejoinVisit"), visit: visitId }),
  z.strictObject({ id, type: type("ConfirmEmergency") }),
  z.strictObject({ id, type: type("DeclineEmergency"), queue: key }),
  z.strictObject({ id, type: type("ReprintSlip"), slip: slipId }),
  z.strictObject({ id, type: type("Undo") }),
  z.strictObject({
    id,
    type: type("BookFor"),
    service: key,
    due: instant,
    people,
    language,
    ...personFields,
  }),
  z.strictObject({ id, type: type("MoveAppointment"), appointment: appointmentId, due: instant }),
  z.strictObject({ id, type: type("CancelBooking"), appointment: appointmentId, reason }),
  z.strictObject({ id, type: type("MarkArrived"), appointment: appointmentId }),
  z.strictObject({ id, type: type("TurnIntoWalkIn"), appointment: appointmentId }),
  z.strictObject({
    id,
    type: type("CloseDay"),
    queue: key,
    day: date,
    reason,
    /** The appointments it would hit, as shown; when others are hit by now, it is refused (rule B8). */
    hits: z.array(appointmentId).max(2_000),
  }),
  z.strictObject({ id, type: type("ReopenDay"), queue: key, day: date }),
  z.strictObject({ id, type: type("TakeNextCase"), staff: key }),
  z.strictObject({ id, type: type("AssignCase"), ...seen, to: key.nullable() }),
  z.strictObject({ id, type: type("CheckDocuments"), ...seen, findings, conditions }),
  z.strictObject({ id, type: type("MoveCase"), ...seen, to: caseStatus, reason: note.optional() }),
  z.strictObject({
    id,
    type: type("MoveCases"),
    staff: key,
    cases: z
      .array(z.strictObject({ case: caseNumber, revision: z.int() }))
      .min(1)
      .max(200),
    to: caseStatus,
  }),
  z.strictObject({
    id,
    type: type("WaitForCase"),
    ...seen,
    for: z.enum(waitReasons),
    until: typedDate,
  }),
  z.strictObject({ id, type: type("ResumeCase"), ...seen }),
  z.strictObject({ id, type: type("SetCluster"), ...seen, urgency, difficulty, reason: note }),
  z.strictObject({ id, type: type("SetTeam"), ...seen, team: key, reason: note }),
  z.strictObject({ id, type: type("NoteCase"), ...seen, text: note }),
  z.strictObject({ id, type: type("AskForDocuments"), ...seen, until: typedDate }),
  z.strictObject({ id, type: type("ReprintReceipt"), staff: key, receipt: receiptNumber }),
  z.strictObject({
    id,
    type: type("RegisterLetter"),
    staff: key,
    reference: typedText.trim().min(1).max(40),
    arrived: typedDate,
    text: note.nullable(),
  }),
  z.strictObject({ id, type: type("MatchIntake"), ...seen, intake: intakeId }),
  z.strictObject({
    id,
    type: type("DismissIntake"),
    staff: key,
    intake: intakeId,
    reason: z.enum(dismissReasons),
  }),
  z.strictObject({
    id,
    type: type("OpenCase"),
    staff: key,
    from: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("intake"), intake: intakeId }),
      z.strictObject({ kind: z.literal("appointment"), appointment: appointmentId }),
    ]),
    service: key,
    answers,
    language,
    person: applicant.nullable(),
  }),
] as const;

const ticket = [
  z.strictObject({ id, type: type("LeaveQueue") }),
  z.strictObject({ id, type: type("LetOthersGoFirst") }),
] as const;

const tool = [
  z.strictObject({
    id,
    type: type("ImportAppointment"),
    service: key,
    /** Wall-clock minute in the office's zone, `2026-11-23T09:30`. */
    time: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
    people,
    language: language.nullable(),
    name: typedText.trim().min(1).max(200),
    email: z.email().max(200).nullable(),
    phone: typedText.trim().min(3).max(40).nullable(),
    /** The other system's id; without one the row's own fingerprint is used. */
    reference: z.string().trim().min(1).max(255).nullable(),
  }),
  z.strictObject({ id, type: type("CancelAppointment"), code: z.string().max(40) }),
] as const;

export const kioskCommand = z.discriminatedUnion("type", kiosk);
export const counterCommand = z.discriminatedUnion("type", counter);
export const ticketCommand = z.discriminatedUnion("type", ticket);
export const toolCommand = z.discriminatedUnion("type", tool);

export type KioskWireCommand = z.infer<typeof kioskCommand>;
export type CounterWireCommand = z.infer<typeof counterCommand>;
export type TicketWireCommand = z.infer<typeof ticketCommand>;
export type ToolWireCommand = z.infer<typeof toolCommand>;

/** Who may send commands: those who connect, and the booking pages. */
export type Sender = AudienceKind | "booking";

/** Which commands each audience may send; a display sends none. */
export const commandsOf = {
  kiosk: kioskCommand,
  display: z.never(),
  counter: counterCommand,
  ticket: ticketCommand,
  /** Over HTTP only. */
  booking: bookingCommand,
  planner: z.never(),
  worklist: z.never(),
  case: z.never(),
  printer: z.never(),
  tool: toolCommand,
} as const satisfies Record<Sender, z.ZodType>;

/** Every command type, with the audience that may send it. */
export const audienceOfCommand: ReadonlyMap<string, Sender> = new Map([
  ...kiosk.map((c) => [c.shape.type.value, "kiosk"] as const),
  ...counter.map((c) => [c.shape.type.value, "counter"] as const),
  ...ticket.map((c) => [c.shape.type.value, "ticket"] as const),
  ...bookingCommands.map((c) => [c.shape.type.value, "booking"] as const),
  ...tool.map((c) => [c.shape.type.value, "tool"] as const),
]);

/** What a client asks for; its connection adds the id (rule W1). */
export type KioskWish = WithoutId<KioskWireCommand>;
export type CounterWish = WithoutId<CounterWireCommand>;
export type TicketWish = WithoutId<TicketWireCommand>;
export type ToolWish = WithoutId<ToolWireCommand>;
