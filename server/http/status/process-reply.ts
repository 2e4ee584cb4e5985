import { forecastOf } from "../../../shared/domain/cases/forecast-of.ts";
import type { Forecast } from "../../../shared/domain/cases/forecast.ts";
import { clusterOf } from "../../../shared/domain/cases/judge.ts";
import { needsOf } from "../../../shared/domain/booking/slots.ts";
import type {
  OfficeDefinition,
  ServiceDefinition,
  ServiceKey,
} from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { ProcessReply } from "../../../shared/protocol/status-pages.ts";

/** What a process is worked out from. */
export interface ProcessBasis {
  readonly state: Pick<OfficeState, "closedTimes" | "day">;
  readonly definition: OfficeDefinition;
  readonly now: Instant;
}

type Entry = ProcessReply["services"][number];

/** Every service's documents and times (rule S2). */
export function processReplyOf(basis: ProcessBasis): ProcessReply {
  const { name, address, zone, languages, services } = basis.definition;
  return {
    at: basis.now,
    office: { name, address, zone, languages: [...languages] },
    services: Object.entries(services).map(([key, service]) => entryOf(key, service, basis)),
  };
}

function entryOf(key: ServiceKey, service: ServiceDefinition, basis: ProcessBasis): Entry {
  const { name, keywords, appointmentOnly, checklist } = service;
  const { documents, conditions } = basis.definition;
  const wish = { service: key, people: 1, channel: "online" } as const;
  return {
    key,
    name,
    keywords: Object.fromEntries(
      Object.entries(keywords).map(([language, words]) => [language, [...words]]),
    ),
    documents: checklist.items.map(({ document, need }) => ({
      name: documents[document] ?? { de: document },
      when: need.kind === "when" ? (conditions[need.condition] ?? { de: need.condition }) : null,
      group: need.kind === "one-of" ? need.group : null,
    })),
    forecast: usualTime(key, service, basis),
    appointmentOnly,
    bookable: typeof needsOf(wish, basis.definition) !== "string",
  };
}

/** Rule K6 for an applicant to whom nothing urgent applies, whose application were complete now. */
function usualTime(
  key: ServiceKey,
  { published }: ServiceDefinition,
  { state, definition, now }: ProcessBasis,
): Forecast {
  const answers = { titleExpires: null, travels: null, jobAtRisk: false };
  const cluster = clusterOf({ service: key, answers, today: state.day }, definition);
  // What is done during the visit never was a case; others of its cluster say nothing about it.
  if (cluster === null || published.to === 0) return { basis: "published", time: published };
  return forecastOf(state, { cluster, completeSince: null, service: key }, definition, now);
}
