import type { OfficeDefinition, ServiceKey } from "../definition.ts";
import { dayNumber } from "../day-number.ts";
import type {
  CaseCondition,
  CaseFact,
  Cluster,
  Because,
  Routing,
  UrgencyAnswers,
} from "./cluster.ts";

/** What rules look at. */
export interface CaseTraits {
  readonly service: ServiceKey;
  readonly answers: UrgencyAnswers;
  /** The business day of the decision. */
  readonly today: string;
}

/** Rule K4: the first rule that fits decides, and else the service; each with why. Null for an unknown service. */
export function clusterOf(traits: CaseTraits, definition: OfficeDefinition): Cluster | null {
  if (!Object.hasOwn(definition.services, traits.service)) return null;
  const service = definition.services[traits.service];
  if (service === undefined) return null;
  let urgency: { readonly value: Cluster["urgency"]; readonly because: Because } | null = null;
  let difficulty: { readonly value: Cluster["difficulty"]; readonly because: Because } | null =
    null;
  for (const rule of definition.clusterRules) {
    const fact = factFor(rule.when, traits);
    if (fact === null) continue;
    const because = { kind: "rule", rule: rule.key, fact } as const;
    if (rule.urgency !== undefined) urgency ??= { value: rule.urgency, because };
    if (rule.difficulty !== undefined) difficulty ??= { value: rule.difficulty, because };
  }
  const byService = { kind: "service" } as const;
  return {
    urgency: urgency?.value ?? service.urgency,
    difficulty: difficulty?.value ?? service.difficulty,
    because: {
      urgency: urgency?.because ?? byService,
      difficulty: difficulty?.because ?? byService,
    },
  };
}

/** Rule K5: the first rule that fits names the team, and else the team that has the service. */
export function routingOf(
  traits: CaseTraits,
  { urgency, difficulty }: Pick<Cluster, "urgency" | "difficulty">,
  { routingRules, teams }: OfficeDefinition,
): Routing | null {
  for (const { key, when, team } of routingRules) {
    if (when.urgency !== undefined && !when.urgency.includes(urgency)) continue;
    if (when.difficulty !== undefined && !when.difficulty.includes(difficulty)) continue;
    const fact = factFor(when, traits);
    if (fact !== null) return { team, because: { kind: "rule", rule: key, fact } };
  }
  const found = Object.entries(teams).find(([, { services }]) => services.includes(traits.service));
  return found === undefined ? null : { team: found[0], because: { kind: "service" } };
}

/** The most telling fact for which a condition fits; null when it does not. */
function factFor(when: CaseCondition, { service, answers, today }: CaseTraits): CaseFact | null {
  if (when.services !== undefined && !when.services.includes(service)) return null;
  const facts: CaseFact[] = [];
  if (when.titleExpiresWithin !== undefined) {
    const days = daysUntil(answers.titleExpires, today);
    if (days === null || days > when.titleExpiresWithin) return null;
    facts.push({ kind: "title-expires", days });
  }
  if (when.travelsWithin !== undefined) {
    const days = daysUntil(answers.travels, today);
    // A journey that is over makes nothing urgent.
    if (days === null || days < 0 || days > when.travelsWithin) return null;
    facts.push({ kind: "travels", days });
  }
  if (when.jobAtRisk === true) {
    if (!answers.jobAtRisk) return null;
    facts.push({ kind: "job-at-risk" });
  }
  const named = when.urgency !== undefined || when.difficulty !== undefined;
  return facts[0] ?? (named ? { kind: "cluster" } : { kind: "service" });
}

function daysUntil(date: string | null, today: string): number | null {
  if (date === null) return null;
  return dayNumber(date) - dayNumber(today);
}
