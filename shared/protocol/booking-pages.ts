import { z } from "zod";
import { cancelReasons } from "../domain/booking/closure.ts";
import { instant, key, language, names, ticketSecret } from "./atoms.ts";
import { bookingCommand } from "./booking-commands.ts";
import { freeDays } from "./free-days.ts";

/** Where the public booking pages ask. */
export const bookingPaths = {
  catalogue: "/api/booking/catalogue",
  slots: "/api/booking/slots",
  challenge: "/api/booking/challenge",
  command: "/api/booking/command",
  link: (secret: string) => `/api/booking/link/${secret}`,
  /** The page a link in a mail opens. */
  page: (secret: string) => `/book/l/${secret}`,
  calendar: (secret: string) => `/book/l/${secret}/calendar.ics`,
  document: (secret: string) => `/book/l/${secret}/confirmation.pdf`,
} as const;

/** Every service as the public may know it (rule S2), and what the booking pages need of the office. */
export const catalogue = z.strictObject({
  /** The server's time, so that a page with a wrong clock counts down right. */
  at: instant,
  office: z.strictObject({
    name: z.string(),
    address: z.string(),
    zone: z.string(),
    languages: z.array(language),
  }),
  services: z.array(
    z.strictObject({
      key,
      name: names,
      documents: z.array(names),
      published: z.strictObject({
        from: z.number(),
        to: z.number(),
        unit: z.enum(["weeks", "months"]),
      }),
      keywords: z.record(language, z.array(z.string())),
      /** Null: no appointment can be booked online; `walkIn` says where to go instead. */
      booking: z
        .strictObject({ maxPeople: z.int(), duration: z.number(), perPerson: z.number() })
        .nullable(),
      appointmentOnly: z.boolean(),
      walkIn: names,
    }),
  ),
  /** Whether a confirmation by mail is possible. */
  mail: z.boolean(),
});
export type Catalogue = z.infer<typeof catalogue>;

/** Query of `slots`. */
export const slotsQuery = z.strictObject({
  service: key,
  people: z.coerce.number().int().min(1).max(20),
});
export const slotsReply = z.strictObject({
  at: instant,
  /** Every date of the booking window; full and closed ones have no free slot. */
  days: freeDays,
  length: z.number(),
});
export type SlotsReply = z.infer<typeof slotsReply>;

/** A command with the proof of work that the first step of a booking needs (rule B10). */
export const bookingEnvelope = z.strictObject({
  command: bookingCommand,
  /** The solved challenge as the widget gives it; for `HoldSlot` and `JoinWaitingList`. */
  proof: z.string().max(4_096).optional(),
});
export type BookingEnvelope = z.infer<typeof bookingEnvelope>;

const about = { service: key, people: z.int() };

/** What a secret link shows. */
export const linkView = z.discriminatedUnion("kind", [
  /** From the confirmation mail: one touch books it. */
  z.strictObject({ kind: z.literal("confirm"), ...about, due: instant, expires: instant }),
  z.strictObject({ kind: z.literal("offer"), ...about, due: instant, expires: instant }),
  z.strictObject({ kind: z.literal("waiting"), ...about, since: instant }),
  z.strictObject({
    kind: z.literal("appointment"),
    ...about,
    due: instant,
    /** 12 digits. */
    code: z.string(),
    status: z.enum(["booked", "arrived", "cancelled", "no-show"]),
    cancelled: z
      .strictObject({
        by: z.enum(["visitor", "staff", "closure", "tool"]),
        reason: z.enum(cancelReasons).nullable(),
      })
      .nullable(),
    /** When check-in begins and ends (rule A2). */
    checkIn: z.strictObject({ from: instant, to: instant }),
    area: names,
    floor: names,
    /** Still to come, so that it can be moved or cancelled. */
    mayChange: z.boolean(),
  }),
]);
export type LinkView = z.infer<typeof linkView>;
export const linkReply = z.strictObject({ at: instant, language, link: linkView });
export type LinkReply = z.infer<typeof linkReply>;

/** A wrong or ended link; all of them look and take alike (rule B9). */
export const noLink = z.strictObject({ code: z.literal("link-unknown") });
export const linkParameters = z.strictObject({ secret: ticketSecret });
