import { z } from "zod";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import { key, language, names, record, section, text, whole } from "./atoms.ts";
import { leaseTerms } from "./away.ts";
import { bookingTerms, mail } from "./booking.ts";
import { calendar, expandCalendar } from "./calendar.ts";
import { caseTerms, clusters, routing } from "./cases.ts";
import { checklistOf } from "./checklist.ts";
import { someTime } from "./duration.ts";
import { choice, person, queue, service, team } from "./flow.ts";
import { opening } from "./opening.ts";
import { area, counter, kiosk, printer } from "./place.ts";
import { retention } from "./retention.ts";

const limits = section({
  recallAfter: someTime,
  callsBeforeMissed: whole(1, 20),
  rejoinWithin: someTime,
  undoWithin: someTime,
  wrongCodes: whole(1, 100),
  wrongCodesWithin: someTime,
  wrongCodesPause: someTime,
});

const zones = "a time zone such as Europe/Berlin";

const office = section({
  name: text,
  address: text,
  zone: z
    .string({ error: zones })
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone), { error: zones }),
  languages: z
    .array(language, { error: "a list of languages" })
    .refine((languages) => languages.includes("de"), { error: "a list with de, the fallback" }),
  opening,
  calendar,
  areas: record(key, area, "areas by key"),
  queues: record(key, queue, "queues by key"),
  counters: record(key, counter, "counters by key"),
  documents: record(key, names, "documents by key"),
  conditions: record(key, names, "conditions by key").default({}),
  services: record(key, service, "services by key"),
  choices: z
    .array(choice, { error: "a list of choices" })
    .min(1, { error: "at least one choice" })
    .max(6, { error: "at most six choices, so that they fit one screen" }),
  emergencyCriteria: record(key, names, "criteria by key"),
  parking: section({
    reasons: record(key, names, "reasons by key"),
    places: record(key, names, "places by key"),
  }),
  clusters,
  routing,
  cases: caseTerms,
  teams: record(key, team, "teams by key"),
  staff: record(key, person, "staff by key"),
  printers: record(key, printer, "printers by key"),
  kiosks: record(key, kiosk, "kiosks by key"),
  limits,
  booking: bookingTerms.prefault({}),
  away: leaseTerms.prefault({}),
  mail: mail.nullable().default(null),
  retention: retention.prefault({}),
});

/**
 * The YAML's shape, turned into the domain's; public holidays from `firstYear` on. What one entry says of another is
 * checked in `checks.ts`.
 */
export function officeSchema(firstYear: number) {
  return office.transform(
    ({
      opening: officeHours,
      booking: bookingTerms,
      away: leaseTerms,
      queues,
      services,
      calendar,
      clusters,
      routing,
      cases,
      ...rest
    }): OfficeDefinition => ({
      ...rest,
      bookingTerms,
      leaseTerms,
      clusterRules: clusters,
      routingRules: routing,
      caseTerms: cases,
      calendar: expandCalendar(calendar, Object.keys(queues), firstYear),
      services: Object.fromEntries(
        Object.entries(services).map(
          ([serviceKey, { documents, checklistVersion, ...service }]) => [
            serviceKey,
            { ...service, ...checklistOf(documents, checklistVersion) },
          ],
        ),
      ),
      queues: Object.fromEntries(
        Object.entries(queues).map(([queueKey, { opening: ownHours, ...queue }]) => [
          queueKey,
          { ...queue, opening: ownHours ?? officeHours },
        ]),
      ),
    }),
  );
}
