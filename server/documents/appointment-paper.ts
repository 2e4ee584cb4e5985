import { needsOf } from "../../shared/domain/booking/slots.ts";
import type {
  Language,
  Names,
  OfficeDefinition,
  ServiceKey,
} from "../../shared/domain/definition.ts";
import type { Duration, Instant } from "../../shared/domain/instant.ts";
import { choicesOf, type Choice } from "./choices.ts";

/** Everything a confirmation says, on paper, in a calendar or in a mail. It names no person (rule P1). */
export interface AppointmentPaper {
  readonly office: { readonly name: string; readonly address: string; readonly zone: string };
  /** The visitor's. */
  readonly language: Language;
  readonly service: Names;
  readonly due: Instant;
  readonly length: Duration;
  readonly people: number;
  /** To bring. */
  readonly documents: readonly Choice[];
  /** 12 digits. */
  readonly code: string;
  readonly area: Names;
  readonly floor: Names;
  /** Rule A2: when a check-in counts as on time. */
  readonly checkIn: { readonly from: Instant; readonly to: Instant };
  /** The page where it is moved or cancelled, as an absolute URL that carries the secret. */
  readonly link: string;
}

/** What is known of an appointment wherever a confirmation is made of it. */
export interface PaperFacts {
  readonly service: ServiceKey;
  readonly due: Instant;
  readonly people: number;
  readonly code: string;
  readonly language: Language;
  readonly link: string;
}

/** The confirmation by the office's definition as it is now; null when it knows the service no more. */
export function appointmentPaper(
  definition: OfficeDefinition,
  { service: key, due, people, code, language, link }: PaperFacts,
): AppointmentPaper | null {
  const { name, address, zone, queues, areas } = definition;
  const service = definition.services[key];
  if (service === undefined) return null;
  const queue = queues[service.queue];
  const area = queue && areas[queue.area];
  if (queue === undefined || area === undefined) return null;
  const needs = needsOf({ service: key, people, channel: "staff" }, definition);
  return {
    office: { name, address, zone },
    language,
    service: service.name,
    due,
    length: typeof needs === "string" ? queue.expectedService : needs.length,
    people,
    documents: choicesOf(service.documents, service.checklist.items, definition),
    code,
    area: area.name,
    floor: area.floor,
    checkIn: { from: due - service.checkIn.before, to: due + service.checkIn.after },
    link,
  };
}
