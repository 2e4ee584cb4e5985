import { z } from "zod";
import { minute } from "../../shared/domain/instant.ts";
import { flag, key, language, level, names, record, section, text, whole } from "./atoms.ts";
import { queueBooking, serviceBooking } from "./booking.ts";
import { documents } from "./checklist.ts";
import { duration, publishedTime, someTime } from "./duration.ts";
import { opening } from "./opening.ts";

/** How visitors move through the office: queues, services, the kiosk's choices, teams. */

export const queue = section({
  letter: z.string({ error: "a letter" }).regex(/^[A-Z]$/, { error: "one capital letter" }),
  name: names,
  area: key,
  targetWait: someTime,
  expectedService: someTime,
  opening: opening.exactOptional(),
  lastAdmission: duration.default(0),
  dailyCap: whole(1, 9_999).nullable().default(null),
  booking: queueBooking.exactOptional(),
});

const checkIn = section({ before: duration, after: duration });

export const service = section({
  name: names,
  queue: key,
  walkIn: key,
  appointmentOnly: flag.default(false),
  documents,
  /** Raised when what is asked for changes; a case keeps the list it began with. */
  checklistVersion: whole(1, 9_999).default(1),
  published: publishedTime,
  /** Rule A2. */
  checkIn: checkIn.default({ before: 60 * minute, after: 15 * minute }),
  urgency: level,
  difficulty: level,
  booking: serviceBooking.exactOptional(),
  keywords: record(
    language,
    z.array(text, { error: "a list of words" }),
    "words by language",
  ).default({}),
});

const icons = ["questions", "urgent", "collect", "other", "documents", "person"] as const;

export const choice = section({
  key,
  name: names,
  hint: names.exactOptional(),
  icon: z.enum(icons, { error: `one of ${icons.join(", ")}` }),
  queue: key,
  emergency: flag.default(false),
});

export const team = section({
  name: names,
  services: z.array(key, { error: "a list of service keys" }).nullish(),
}).transform(({ name, services }) => ({ name, services: services ?? [] }));

export const person = section({ name: text });
