import { z } from "zod";
import { cancelReasons } from "../domain/booking/closure.ts";
import { appointmentId, caseNumber, date, instant, key, language, names } from "./atoms.ts";

/** How the last mail about an appointment fares. */
export const mailState = z.enum(["queued", "sending", "sent", "retrying", "failed", "uncertain"]);
export type MailState = z.infer<typeof mailState>;

/** An appointment as staff see it, with its name (rule W4: nobody else). */
export const plannedAppointment = z.strictObject({
  id: appointmentId,
  /** 12 digits. */
  code: z.string(),
  service: key,
  queue: key.nullable(),
  due: instant,
  /** When its place is free again; null when it takes none. */
  until: instant.nullable(),
  people: z.int(),
  language: language.nullable(),
  status: z.enum(["booked", "arrived", "cancelled", "no-show"]),
  channel: z.enum(["online", "staff", "import"]),
  /** Of today's visit, once arrived. */
  number: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  fileNumber: z.string().nullable(),
  mail: z.strictObject({ kind: z.string(), state: mailState, at: instant }).nullable(),
  /** The case that began from it. */
  case: caseNumber.nullable(),
});
export type PlannedAppointment = z.infer<typeof plannedAppointment>;

/** A stretch between two instants in which the same places are taken. */
const taken = z.strictObject({
  from: instant,
  to: instant,
  all: z.int(),
  online: z.int(),
});

/** Some days of one queue, for staff who plan. */
export const plannerView = z.strictObject({
  audience: z.literal("planner"),
  queue: key,
  name: names,
  zone: z.string(),
  /** Null in a queue without booking. */
  capacity: z
    .strictObject({ online: z.int(), staff: z.int(), slotEvery: z.number(), buffer: z.number() })
    .nullable(),
  days: z.record(
    date,
    z.strictObject({
      starts: instant,
      ends: instant,
      open: z.array(z.strictObject({ from: instant, to: instant })),
      closure: z.enum(cancelReasons).nullable(),
      /** In order; what is not listed is free. */
      taken: z.array(taken),
      /** Slots somebody is booking at this moment. */
      holds: z.int(),
    }),
  ),
  appointments: z.record(z.string(), plannedAppointment),
  waitingList: z.int(),
});
export type PlannerView = z.infer<typeof plannerView>;
