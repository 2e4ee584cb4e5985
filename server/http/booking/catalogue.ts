import { needsOf } from "../../../shared/domain/booking/slots.ts";
import type { OfficeDefinition, ServiceKey } from "../../../shared/domain/definition.ts";
import type { Catalogue } from "../../../shared/protocol/booking-pages.ts";
import { toBring } from "./to-bring.ts";

/** What the public may know of the office's services (rule S2): all but the time at which it is told. */
export function catalogueOf(definition: OfficeDefinition): Omit<Catalogue, "at"> {
  const { name, address, zone, languages, services, mail } = definition;
  return {
    office: { name, address, zone, languages: [...languages] },
    services: Object.keys(services).flatMap((key) => entryOf(key, definition) ?? []),
    mail: mail !== null,
  };
}

function entryOf(
  key: ServiceKey,
  definition: OfficeDefinition,
): Catalogue["services"][number] | null {
  const service = definition.services[key];
  if (service === undefined) return null;
  const { name, checklist, published, keywords, booking, appointmentOnly, walkIn } = service;
  const wish = { service: key, people: 1, channel: "online" } as const;
  const isBookable = booking !== undefined && typeof needsOf(wish, definition) !== "string";
  return {
    key,
    name,
    documents: toBring(checklist.items, definition),
    published,
    keywords: Object.fromEntries(
      Object.entries(keywords).map(([language, words]) => [language, [...words]]),
    ),
    booking: isBookable
      ? {
          maxPeople: booking.maxPeople,
          duration: booking.duration,
          perPerson: booking.perPerson,
        }
      : null,
    appointmentOnly,
    walkIn: definition.queues[walkIn]?.name ?? { de: walkIn },
  };
}
