import { z } from "zod";
import type { ClusterRule, RoutingRule } from "../../shared/domain/cases/cluster.ts";
import { key, level, section } from "./atoms.ts";
import { days } from "./duration.ts";

/** How cases are judged and sent to teams (rules K4 and K5). */

const facts = {
  services: z
    .array(key, { error: "a list of service keys" })
    .min(1, { error: "at least one service" })
    .exactOptional(),
  titleExpiresWithin: days.exactOptional(),
  travelsWithin: days.exactOptional(),
  jobAtRisk: z.literal(true, { error: "true, or no jobAtRisk here" }).exactOptional(),
};

const levels = z
  .array(level, { error: "a list of levels such as [1, 2]" })
  .min(1, { error: "at least one level" });

const clusterFacts = section(facts).refine(saysSomething, {
  error: `at least one of ${Object.keys(facts).join(", ")}`,
});

const clusterRule = section({
  key,
  if: clusterFacts,
  urgency: level.exactOptional(),
  difficulty: level.exactOptional(),
})
  .refine((rule) => rule.urgency !== undefined || rule.difficulty !== undefined, {
    error: "an urgency, a difficulty or both",
  })
  .transform(({ if: when, ...rule }): ClusterRule => ({ ...rule, when }));

const routingFacts = {
  ...facts,
  urgency: levels.exactOptional(),
  difficulty: levels.exactOptional(),
};

const routingRule = section({
  key,
  if: section(routingFacts).refine(saysSomething, {
    error: `at least one of ${Object.keys(routingFacts).join(", ")}`,
  }),
  team: key,
}).transform(({ if: when, ...rule }): RoutingRule => ({ ...rule, when }));

export const clusters = z.array(clusterRule, { error: "a list of rules" }).default([]);

export const routing = z.array(routingRule, { error: "a list of rules" }).default([]);

const usualFollowUp = { authority: 42, production: 28 };

/** What holds for every case. */
export const caseTerms = section({
  documentsWithin: days,
  followUp: section({
    authority: days.default(usualFollowUp.authority),
    production: days.default(usualFollowUp.production),
  }).default(usualFollowUp),
  collectionQueue: key,
  clearingQueue: key,
});

/** A rule without a condition would hold for every case, most likely by mistake. */
function saysSomething(condition: object): boolean {
  return Object.keys(condition).length > 0;
}
