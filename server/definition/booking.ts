import { z } from "zod";
import { hour, minute } from "../../shared/domain/instant.ts";
import { flag, section, whole } from "./atoms.ts";
import { days, daysOrTime, duration, fiveMinutes, someTime } from "./duration.ts";

/** What can be booked, and how long things wait for an answer (rules B1 to B7). */

const capacity = section({ online: whole(0, 999), staff: whole(0, 999) }).refine(
  ({ online, staff }) => online + staff > 0,
  { error: "room for at least one person, online or staff" },
);

export const queueBooking = section({
  slotEvery: fiveMinutes.refine((length) => length > 0 && length <= 24 * hour, {
    error: "a time from 5 min to 24 h",
  }),
  capacity,
  opensAhead: days.refine((count) => count <= 366, { error: "at most 366 days" }),
  closesBefore: duration,
  buffer: fiveMinutes.default(0),
}).transform(({ opensAhead, ...rest }) => ({ ...rest, opensDaysAhead: opensAhead }));

export const serviceBooking = section({
  duration: fiveMinutes.refine((length) => length > 0, { error: "a duration longer than nothing" }),
  perPerson: fiveMinutes.default(0),
  maxPeople: whole(1, 20).default(1),
  online: flag.default(true),
});

export const bookingTerms = section({
  holdFor: someTime.default(10 * minute),
  confirmWithin: someTime.default(30 * minute),
  offerFor: someTime.default(2 * hour),
  remindBefore: daysOrTime.default(48 * hour),
});

const likeAddress = "an e-mail address such as termine@example.org";

export const mail = section({
  from: z
    .string({ error: likeAddress })
    .trim()
    .pipe(z.email({ error: likeAddress })),
});
