import { z } from "zod";
import { appointmentId, intakeId, key, people } from "./atoms.ts";
import { fault } from "./answers.ts";
import { freeDays } from "./free-days.ts";
import { plannedAppointment } from "./planner-view.ts";

/** The most appointments a search gives. */
export const mostFound = 20;

/** What a counter asks without changing anything: the event `ask`, answered by its acknowledgement. */
export const counterQuestion = z.discriminatedUnion("type", [
  /** By code, or by part of a name, an address or a file number. */
  z.strictObject({ type: z.literal("FindAppointments"), text: z.string().trim().min(2).max(100) }),
  /** One that is on the screen already, as it is now; to be asked again and again. */
  z.strictObject({ type: z.literal("ShowAppointment"), appointment: appointmentId }),
  /** Where staff could book. */
  z.strictObject({ type: z.literal("FreeSlots"), service: key, people }),
  /** The whole text of a letter or e-mail that nobody has settled, for somebody on back duty. */
  z.strictObject({ type: z.literal("ReadPost"), staff: key, intake: intakeId }),
]);
export type CounterQuestion = z.infer<typeof counterQuestion>;

export const counterReply = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("appointments"),
    /** Nearest first. */
    found: z.array(plannedAppointment),
    /** There are more than `mostFound`. */
    more: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("slots"), days: freeDays }),
  z.strictObject({ kind: z.literal("not-bookable") }),
  z.strictObject({ kind: z.literal("too-many-people"), most: z.int() }),
  z.strictObject({ kind: z.literal("post"), text: z.string().nullable() }),
  z.strictObject({ kind: z.literal("post-settled") }),
  z.strictObject({ kind: z.literal("not-on-back-duty") }),
]);
export type CounterReply = z.infer<typeof counterReply>;

export const questionAcknowledgement = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), reply: counterReply }),
  z.strictObject({ ok: z.literal(false), error: fault }),
]);
export type QuestionAcknowledgement = z.infer<typeof questionAcknowledgement>;
