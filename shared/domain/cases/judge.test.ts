import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testOffice } from "../../testing/office.ts";
import { noAnswers, type Because, type CaseCondition } from "./cluster.ts";
import { clusterOf, routingOf, type CaseTraits } from "./judge.ts";

const today = "2026-11-23";
const office = testOffice();
const services = ["study", "commitment"] as const;
const study: CaseTraits = { service: "study", answers: noAnswers, today };

/** A date some days from today, around the limits of the rules. */
const daysAway = fc.option(fc.integer({ min: -3, max: 33 }), { nil: null });
const traits: fc.Arbitrary<CaseTraits> = fc
  .record({
    service: fc.constantFrom(...services),
    expires: daysAway,
    travels: daysAway,
    jobAtRisk: fc.boolean(),
  })
  .map(({ service, expires, travels, jobAtRisk }) => ({
    service,
    answers: { titleExpires: inDays(expires), travels: inDays(travels), jobAtRisk },
    today,
  }));

const within = fc.constantFrom(0, 7, 30);
const looksAt = {
  services: fc.subarray([...services]),
  titleExpiresWithin: within,
  travelsWithin: within,
  jobAtRisk: fc.constant<true>(true),
};
const grade = fc.constantFrom<1 | 2 | 3>(1, 2, 3);
const clusterRules = fc.array(
  fc.record(
    { when: fc.record(looksAt, { requiredKeys: [] }), urgency: grade, difficulty: grade },
    { requiredKeys: ["when"] },
  ),
  { maxLength: 5 },
);
const grades = fc.uniqueArray(grade);
const routingRules = fc.array(
  fc.record({
    when: fc.record({ ...looksAt, urgency: grades, difficulty: grades }, { requiredKeys: [] }),
    team: fc.constantFrom("urgent", "work"),
  }),
  { maxLength: 5 },
);
/** An office with any rules. */
const offices = fc.tuple(clusterRules, routingRules).map(([clustering, routing]) =>
  testOffice({
    clusterRules: keyed(clustering, "cluster"),
    routingRules: keyed(routing, "routing"),
  }),
);

describe("the cluster of a case", () => {
  it("[K4] is the service's when no rule fits, and says so", () => {
    const service = { kind: "service" } as const;
    expect(clusterOf(study, office)).toEqual({
      urgency: 3,
      difficulty: 2,
      because: { urgency: service, difficulty: service },
    });
  });

  it.each([
    ["2026-11-30", 1, "title-expires-soon", 7],
    ["2026-12-01", 2, "title-expires", 8],
    ["2026-12-23", 2, "title-expires", 30],
    ["2026-11-20", 1, "title-expires-soon", -3],
  ])(
    "[K4] a title that expires on %s makes urgency %i by the rule %s",
    (date, urgency, rule, days) => {
      const answers = { ...noAnswers, titleExpires: date };
      expect(clusterOf({ ...study, answers }, office)).toMatchObject({
        urgency,
        because: { urgency: { kind: "rule", rule, fact: { kind: "title-expires", days } } },
      });
    },
  );

  it("[K4] is not urgent for a title that lasts, nor for a journey that is over", () => {
    for (const answers of [
      { ...noAnswers, titleExpires: "2026-12-24" },
      { ...noAnswers, travels: "2026-11-22" },
      { ...noAnswers, travels: "2026-12-01" },
    ]) {
      expect(clusterOf({ ...study, answers }, office)?.urgency).toBe(3);
    }
    const now = { ...noAnswers, travels: today };
    expect(clusterOf({ ...study, answers: now }, office)?.urgency).toBe(1);
  });

  it("[K4] is the first fitting rule's, for urgency and difficulty each; `because` names one that fits", () => {
    fc.assert(
      fc.property(offices, traits, (definition, looked) => {
        const cluster = clusterOf(looked, definition);
        const fitting = definition.clusterRules.filter(({ when }) => fits(when, looked));
        const { service } = looked;
        const own = definition.services[service];
        const byUrgency = fitting.find(({ urgency }) => urgency !== undefined);
        const byDifficulty = fitting.find(({ difficulty }) => difficulty !== undefined);
        expect(cluster?.urgency).toBe(byUrgency?.urgency ?? own?.urgency);
        expect(cluster?.difficulty).toBe(byDifficulty?.difficulty ?? own?.difficulty);
        expect(ruleOf(cluster?.because.urgency)).toBe(byUrgency?.key);
        expect(ruleOf(cluster?.because.difficulty)).toBe(byDifficulty?.key);
        expect(clusterOf({ ...looked }, definition)).toEqual(cluster);
      }),
      { numRuns: 1_000 },
    );
  });

  it("[W3] is none for a service that the office does not have", () => {
    for (const service of ["nothing", "constructor"]) {
      expect(clusterOf({ ...study, service }, office)).toBeNull();
    }
  });
});

describe("the team of a case", () => {
  it("[K5] is the first fitting rule's, and else the one whose services it is among", () => {
    fc.assert(
      fc.property(offices, traits, (definition, looked) => {
        const cluster = clusterOf(looked, definition);
        if (cluster === null) throw new Error("the office has its services");
        const { urgency, difficulty } = cluster;
        const rule = definition.routingRules.find(
          ({ when }) =>
            fits(when, looked) &&
            (when.urgency?.includes(urgency) ?? true) &&
            (when.difficulty?.includes(difficulty) ?? true),
        );
        const routing = routingOf(looked, cluster, definition);
        const usual = looked.service === "study" ? "work" : "infodesk";
        expect(routing?.team).toBe(rule?.team ?? usual);
        expect(ruleOf(routing?.because)).toBe(rule?.key);
        expect(routingOf({ ...looked }, cluster, definition)).toEqual(routing);
      }),
      { numRuns: 1_000 },
    );
  });

  it("[K5] is none when nobody has the service", () => {
    const cluster = { urgency: 3, difficulty: 2 } as const;
    expect(routingOf(study, cluster, testOffice({ teams: {} }))).toBeNull();
  });
});

const ruleOf = (because: Because | undefined) =>
  because?.kind === "rule" ? because.rule : undefined;

/** The condition once more, without a word of which fact it was; urgency and difficulty aside. */
function fits(when: CaseCondition, { service, answers }: CaseTraits): boolean {
  const { titleExpires, travels } = answers;
  return (
    (when.services?.includes(service) ?? true) &&
    (when.titleExpiresWithin === undefined ||
      (titleExpires !== null && titleExpires <= latest(when.titleExpiresWithin))) &&
    (when.travelsWithin === undefined ||
      (travels !== null && travels >= today && travels <= latest(when.travelsWithin))) &&
    (when.jobAtRisk === undefined || answers.jobAtRisk)
  );
}

const latest = (days: number) => inDays(days) ?? "";

function keyed<R>(rules: readonly R[], name: string): readonly (R & { readonly key: string })[] {
  return rules.map((rule, place) => Object.assign({ key: `${name}-${place}` }, rule));
}

function inDays(days: number | null): string | null {
  return days === null ? null : Temporal.PlainDate.from(today).add({ days }).toString();
}
