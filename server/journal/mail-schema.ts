import { z } from "zod";
import { cancelReasons } from "../../shared/domain/booking/closure.ts";
import type { MailContent } from "../../shared/domain/booking/mail-order.ts";
import { instant } from "./atoms.ts";

const secret = z.string();
const about = { service: z.string(), due: instant, people: z.int() };
const aboutCase = {
  case: z.string(),
  code: z.string(),
  service: z.string(),
  missing: z.array(z.string()),
};
const booked = { ...about, appointment: z.int(), code: z.string(), secret };

/** What a stored mail must be about when it is sent, perhaps after a restart. */
export const mailContentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("confirm"), ...about, secret, expires: instant }),
  z.strictObject({ kind: z.literal("already-booked"), ...booked }),
  z.strictObject({ kind: z.literal("booked"), ...booked }),
  z.strictObject({ kind: z.literal("moved"), ...booked }),
  z.strictObject({ kind: z.literal("reminder"), ...booked }),
  z.strictObject({
    kind: z.literal("cancelled"),
    ...booked,
    secret: secret.nullable(),
    by: z.enum(["visitor", "staff", "closure", "tool"]),
    reason: z.enum(cancelReasons).nullable(),
  }),
  z.strictObject({ kind: z.literal("offer"), ...about, secret, expires: instant }),
  z.strictObject({ kind: z.literal("receipt"), receipt: z.string(), service: z.string() }),
  z.strictObject({ kind: z.literal("documents-missing"), ...aboutCase, until: instant }),
  z.strictObject({ kind: z.literal("ready"), ...aboutCase }),
  z.strictObject({
    kind: z.literal("waiting"),
    service: z.string(),
    people: z.int(),
    secret,
  }),
]) satisfies z.ZodType<MailContent>;
