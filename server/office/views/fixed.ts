import { freshChecklist } from "../../../shared/domain/cases/checklist.ts";
import { checklistView } from "./checklist-view.ts";
import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { CounterView, KioskView } from "../../../shared/protocol/views.ts";

/** What views say of the definition: made once, so that it is known to be the same without looking. */
export interface FixedParts {
  readonly office: CounterView["office"];
  readonly choices: KioskView["choices"];
  readonly criteria: KioskView["criteria"];
  readonly services: CounterView["services"];
  readonly conditions: CounterView["conditions"];
  readonly parking: CounterView["parking"];
  readonly limits: CounterView["limits"];
}

/** What the views show of the definition, worked out once; `publicUrl` is where phones reach the office. */
export function fixedParts(definition: OfficeDefinition, publicUrl: string): FixedParts {
  const { name, address, zone, languages, parking, limits } = definition;
  return {
    office: { name, address, zone, languages: [...languages], publicUrl },
    choices: definition.choices.map(({ hint, ...choice }) => ({ ...choice, hint: hint ?? null })),
    criteria: Object.entries(definition.emergencyCriteria).map(([key, words]) => {
      return { key, name: words };
    }),
    services: servicesOf(definition),
    conditions: { ...definition.conditions },
    parking: { reasons: { ...parking.reasons }, places: { ...parking.places } },
    limits: {
      recallAfter: limits.recallAfter,
      callsBeforeMissed: limits.callsBeforeMissed,
      undoWithin: limits.undoWithin,
    },
  };
}

function servicesOf(definition: OfficeDefinition): CounterView["services"] {
  const teamOf = new Map(
    Object.entries(definition.teams).flatMap(([team, { services }]) =>
      services.map((service) => [service, team] as const),
    ),
  );
  return Object.fromEntries(
    Object.entries(definition.services).map(([key, service]) => {
      const { name, urgency, difficulty, queue, booking } = service;
      const documents = service.documents.map((doc) => definition.documents[doc] ?? { de: doc });
      const team = teamOf.get(key) ?? "";
      const takesBookings = definition.queues[queue]?.booking !== undefined;
      const mostPeople = (takesBookings && booking?.maxPeople) || null;
      const checklist = checklistView(freshChecklist(service.checklist), definition);
      const shown = { name, team, urgency, difficulty, documents, queue, mostPeople, checklist };
      return [key, shown] as const;
    }),
  );
}
