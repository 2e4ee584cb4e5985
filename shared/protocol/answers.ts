import { z } from "zod";
import type { Answer } from "../domain/decision.ts";
import { hindrances, type Refusal } from "../domain/refusal.ts";
import {
  caseCode,
  caseNumber,
  instant,
  key,
  language,
  date,
  leaseId,
  slipId,
  receiptNumber,
  ticketSecret,
  visitId,
  waitRange,
} from "./atoms.ts";

export const answer: z.ZodType<Answer> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ticket"),
    ticket: z.strictObject({
      visit: visitId,
      number: z.string(),
      secret: ticketSecret,
      slip: slipId.nullable(),
      ahead: z.int(),
      wait: waitRange.nullable(),
      language,
      people: z.int(),
      again: z.boolean(),
    }),
  }),
  z.strictObject({ kind: z.literal("visit"), visit: visitId, number: z.string() }),
  z.strictObject({
    kind: z.literal("case"),
    visit: visitId,
    number: z.string(),
    case: z.string(),
    code: caseCode,
    receipt: receiptNumber,
    slip: slipId.nullable(),
  }),
  z.strictObject({ kind: z.literal("case-changed"), case: z.string(), revision: z.int() }),
  z.strictObject({ kind: z.literal("intake"), intake: z.int(), again: z.boolean() }),
  z.strictObject({ kind: z.literal("slip"), slip: slipId }),
  z.strictObject({
    kind: z.literal("appointment"),
    appointment: z.int(),
    code: z.string(),
    again: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("hold"),
    secret: ticketSecret,
    due: instant,
    expires: instant,
  }),
  z.strictObject({ kind: z.literal("mail-sent"), until: instant }),
  z.strictObject({
    kind: z.literal("booking"),
    secret: ticketSecret,
    code: z.string(),
    due: instant,
  }),
  z.strictObject({
    kind: z.literal("lease"),
    day: date,
    ends: instant,
    queues: z.array(
      z.strictObject({
        queue: key,
        open: z.array(z.strictObject({ from: instant, to: instant })),
        block: z
          .strictObject({ lease: leaseId, letter: z.string(), from: z.int(), to: z.int() })
          .nullable(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal("handed-in"),
    tickets: z.array(
      z.strictObject({
        number: z.string(),
        result: z.enum(["visit", "known", "lapsed", "unknown"]),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal("day-closed"), cancelled: z.int() }),
  z.strictObject({ kind: z.literal("done") }),
]);

const bare = <C extends string>(code: C) => z.strictObject({ code: z.literal(code) });
const opening = <C extends string>(code: C) =>
  z.strictObject({ code: z.literal(code), opensAt: instant.nullable() });

/** Why the office refused; the domain's own words. */
export const refusal = z.discriminatedUnion("code", [
  opening("queue-closed"),
  opening("last-admission-over"),
  opening("daily-cap-reached"),
  bare("criterion-missing"),
  bare("code-unknown"),
  bare("code-mistyped"),
  bare("appointment-cancelled"),
  z.strictObject({ code: z.literal("appointment-other-day"), due: instant }),
  z.strictObject({ code: z.literal("appointment-too-early"), due: instant, from: instant }),
  z.strictObject({ code: z.literal("appointment-too-late"), due: instant, queue: key }),
  bare("appointment-over"),
  z.strictObject({ code: z.literal("code-entry-paused"), until: instant }),
  bare("appointment-in-past"),
  bare("person-already-booked"),
  bare("reference-changed"),
  bare("slot-not-offered"),
  bare("slot-taken"),
  bare("not-bookable"),
  z.strictObject({ code: z.literal("too-many-people"), most: z.int() }),
  bare("email-needed"),
  bare("link-unknown"),
  bare("hold-expired"),
  bare("offer-expired"),
  bare("appointment-unknown"),
  z.strictObject({ code: z.literal("day-changed"), appointments: z.int() }),
  bare("day-already-closed"),
  bare("day-not-closed"),
  bare("ticket-unknown"),
  bare("not-missed"),
  bare("rejoin-too-late"),
  bare("nobody-behind"),
  bare("already-let-go"),
  bare("printer-not-configured"),
  bare("slip-unknown"),
  bare("slip-under-way"),
  bare("case-unknown"),
  z.strictObject({ code: z.literal("case-changed"), revision: z.int(), changes: z.int() }),
  bare("case-step-impossible"),
  bare("reason-needed"),
  z.strictObject({
    code: z.literal("cases-hindered"),
    cases: z.array(z.strictObject({ case: caseNumber, why: z.enum(hindrances) })).readonly(),
  }),
  bare("not-on-back-duty"),
  bare("no-open-case"),
  z.strictObject({ code: z.literal("appointment-has-case"), case: caseNumber }),
  bare("case-waits-for-nothing"),
  bare("date-in-past"),
  bare("document-unknown"),
  bare("nothing-missing"),
  bare("receipt-unknown"),
  bare("intake-unknown"),
  bare("intake-settled"),
  bare("case-under-way"),
  bare("case-over"),
  z.strictObject({ code: z.literal("status-printed-enough"), times: z.int() }),
  bare("nobody-waiting"),
  bare("nobody-at-counter"),
  bare("counter-occupied"),
  bare("not-on-duty"),
  bare("counter-taken"),
  bare("visit-at-counter"),
  bare("visit-unknown"),
  bare("visit-elsewhere"),
  bare("wrong-status"),
  z.strictObject({ code: z.literal("recall-too-soon"), from: instant }),
  z.strictObject({ code: z.literal("too-few-calls"), calls: z.int(), needed: z.int() }),
  bare("nothing-to-undo"),
  bare("undo-too-late"),
  bare("no-emergency"),
  z.strictObject({ code: z.literal("unknown-name"), what: z.string() }),
]) satisfies z.ZodType<Refusal>;

/** Why the server did not even ask the office. */
export const fault = z.discriminatedUnion("code", [
  /** `path` names the first field that does not fit. */
  z.strictObject({ code: z.literal("malformed"), path: z.string(), expected: z.string() }),
  bare("unknown-command"),
  bare("unknown-event"),
  bare("not-allowed"),
  /** Nobody is signed in at this counter, or its screen is locked. */
  bare("not-signed-in"),
  /** None of this person's roles may do it (rule X4). */
  bare("role-missing"),
  bare("too-large"),
  bare("flooding"),
  /** The proof of work is missing, wrong, too old or was used before (rule B10). */
  bare("proof-needed"),
  /** This address or network has booked too often; again from `from` on (rule B10). */
  z.strictObject({ code: z.literal("too-many-bookings"), from: instant }),
  bare("command-id-reused"),
  bare("storage-full"),
  bare("storage-failed"),
  bare("stopping"),
  bare("internal"),
]);

/** Why a connection is refused at the handshake: the message of `connect_error`. */
export const connectFaults = [
  "protocol-version",
  "unknown-audience",
  "malformed-handshake",
  "unknown-kiosk",
  "unknown-area",
  "unknown-counter",
  "unknown-queue",
  "unknown-team",
  "unknown-case",
  "unknown-ticket",
  "not-allowed",
  /** This device is not enrolled, or no longer, or its proof is wrong. */
  "not-enrolled",
  "too-many-connections",
  "stopping",
] as const;
export type ConnectFault = (typeof connectFaults)[number];

export const wireError = z.union([refusal, fault]);
export const acknowledgement = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), answer }),
  z.strictObject({ ok: z.literal(false), error: wireError }),
]);

export type Fault = z.infer<typeof fault>;
export type WireError = Refusal | Fault;
export type Acknowledgement =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly error: WireError };

const codesOf = (union: { options: readonly { shape: { code: z.ZodLiteral<string> } }[] }) =>
  union.options.map((option) => option.shape.code.value);

/** Every code an acknowledgement may carry. */
export const errorCodes: readonly string[] = [...codesOf(refusal), ...codesOf(fault)];
