import { z } from "zod";
import {
  commandId as id,
  instant,
  key,
  language,
  people,
  ticketSecret as secret,
} from "./atoms.ts";
import { personFields } from "./person-fields.ts";
import type { WithoutId } from "./without-id.ts";

const type = z.literal;

/** What visitors ask who book; apart from the other commands, as a phone on a poor connection loads these alone. */
export const bookingCommands = [
  z.strictObject({ id, type: type("HoldSlot"), service: key, people, due: instant }),
  z.strictObject({ id, type: type("ReleaseHold"), secret }),
  z.strictObject({ id, type: type("GiveDetails"), secret, language, ...personFields }),
  z.strictObject({ id, type: type("ConfirmBooking"), secret }),
  z.strictObject({ id, type: type("MoveBooking"), secret, due: instant }),
  z.strictObject({ id, type: type("CancelMyBooking"), secret }),
  z.strictObject({
    id,
    type: type("JoinWaitingList"),
    service: key,
    people,
    language,
    ...personFields,
  }),
  z.strictObject({ id, type: type("LeaveWaitingList"), secret }),
  z.strictObject({ id, type: type("AcceptOffer"), secret }),
  z.strictObject({ id, type: type("DeclineOffer"), secret }),
] as const;

export const bookingCommand = z.discriminatedUnion("type", bookingCommands);
export type BookingWireCommand = z.infer<typeof bookingCommand>;
/** What a page asks for; whoever sends it adds the id (rule W1). */
export type BookingWish = WithoutId<BookingWireCommand>;
