import { describe, expect, test } from "vitest";
import { parseDefinition } from "./load.ts";
import { problemsAfter, problemsIn, validYaml } from "./testing.ts";

const caseRules = `conditions:
  employed: { de: Angestellt }
clusters:
  - key: soon
    if: { titleExpiresWithin: 7 days }
    urgency: 1
  - key: hard
    if: { services: [study], travelsWithin: 30 days, jobAtRisk: true }
    urgency: 2
    difficulty: 3
routing:
  - key: urgent
    if: { urgency: [1], difficulty: [2, 3] }
    team: rapid
`;

/** An office with rules about cases; their first line is 87. */
const ruledYaml = `${validYaml
  .replace("    services: [study]\n", "    services: [study]\n  rapid: { name: { de: Eil } }\n")
  .replace(
    "  passport: { de: Pass }\n",
    "  passport: { de: Pass }\n  contract: { de: Vertrag }\n  public: { de: Gesetzlich }\n  private: { de: Privat }\n",
  )
  .replace(
    "documents: [passport]\n",
    "documents: [passport, { document: contract, if: employed }, { oneOf: [public, private] }]\n",
  )}${caseRules}`;

function ruled(from: string, to: string): readonly string[] {
  if (!ruledYaml.includes(from)) throw new Error(`the office has no ${from}`);
  return problemsIn(ruledYaml.replace(from, to));
}

test("[K3] a service's documents become its checklist, and a flat list for the public", () => {
  const { services, conditions } = parseDefinition(ruledYaml, "office.yaml");
  expect(services["study"]).toMatchObject({
    documents: ["passport", "contract", "public", "private"],
    checklist: {
      version: 1,
      items: [
        { document: "passport", need: { kind: "always" } },
        { document: "contract", need: { kind: "when", condition: "employed" } },
        { document: "public", need: { kind: "one-of", group: "public" } },
        { document: "private", need: { kind: "one-of", group: "public" } },
      ],
    },
  });
  expect(conditions).toEqual({ employed: { de: "Angestellt" } });
});

test("[K3] a checklist has the version its office gives it", () => {
  const raised = ruledYaml.replace("    published:", "    checklistVersion: 4\n    published:");
  const { services } = parseDefinition(raised, "office.yaml");
  expect(services["study"]?.checklist.version).toBe(4);
  expect(services["study"]).not.toHaveProperty("checklistVersion");
});

test("[K4, K5] rules are read in their order, with only what they name", () => {
  const { clusterRules, routingRules, caseTerms } = parseDefinition(ruledYaml, "office.yaml");
  expect(clusterRules).toEqual([
    { key: "soon", when: { titleExpiresWithin: 7 }, urgency: 1 },
    {
      key: "hard",
      when: { services: ["study"], travelsWithin: 30, jobAtRisk: true },
      urgency: 2,
      difficulty: 3,
    },
  ]);
  expect(routingRules).toEqual([
    { key: "urgent", when: { urgency: [1], difficulty: [2, 3] }, team: "rapid" },
  ]);
  expect(caseTerms).toEqual({
    documentsWithin: 28,
    followUp: { authority: 42, production: 28 },
    collectionQueue: "emergency",
    clearingQueue: "clearing",
  });
});

test("[K2] an office says after how many days cases that wait come back", () => {
  const own = ruledYaml.replace(
    "documentsWithin: 28 days",
    "documentsWithin: 14 days, followUp: { authority: 30 days }",
  );
  expect(parseDefinition(own, "office.yaml").caseTerms).toMatchObject({
    documentsWithin: 14,
    followUp: { authority: 30, production: 28 },
  });
});

test("an office without conditions and rules is valid", () => {
  const office = parseDefinition(validYaml, "office.yaml");
  expect(office).toMatchObject({ conditions: {}, clusterRules: [], routingRules: [] });
});

describe("a mistake in checklists and rules is named with its place", () => {
  const keys = "a key of small letters, digits and hyphens";
  test.for<[title: string, from: string, to: string, message: string]>([
    [
      "[K3] a document that is asked for if, and unknown",
      "document: contract",
      "document: contrakt",
      `50:39 services.study.documents[1].document: found "contrakt", expected a key of documents: passport, contract, public, private (did you mean "contract"?)`,
    ],
    [
      "[K3] an unknown alternative",
      "[public, private]",
      "[public, privat]",
      `50:83 services.study.documents[2].oneOf[1]: found "privat", expected a key of documents: passport, contract, public, private (did you mean "private"?)`,
    ],
    [
      "[K3] an unknown condition",
      "if: employed",
      "if: employd",
      `50:53 services.study.documents[1].if: found "employd", expected a key of conditions: employed (did you mean "employed"?)`,
    ],
    [
      "[K3] a single alternative",
      "[public, private]",
      "[public]",
      `50:67 services.study.documents[2].oneOf: found a list, expected at least two documents to choose from`,
    ],
    [
      "[K3] a document asked for twice",
      "oneOf: [public, private]",
      "oneOf: [public, passport]",
      `50:83 services.study.documents[2].oneOf[1]: found "passport", expected each document once in a service (also at services.study.documents[0])`,
    ],
    [
      "[K3] a condition without a document",
      "{ document: contract, if: employed }",
      "{ if: employed }",
      `50:27 services.study.documents[1].document: found nothing, expected a key`,
    ],
    [
      "[K3] a misspelt name in the list",
      "{ document: contract, if: employed }",
      "{ document: contract, when: employed }",
      `50:49 services.study.documents[1].when: found the key "when", expected one of document, if`,
    ],
    [
      "[K3] a document with capitals",
      "[passport, {",
      "[Passport, {",
      `50:17 services.study.documents[0]: found "Passport", expected ${keys}`,
    ],
    [
      "[K3] something else in the list",
      "[passport, {",
      "[passport, 7, {",
      `50:27 services.study.documents[1]: found 7, expected a document key, { document: contract, if: employed } or { oneOf: [a, b] }`,
    ],
    [
      "[K3] a misspelt oneOf",
      "oneOf: [public, private]",
      "oneof: [public, private]",
      `50:65 services.study.documents[2]: found a section, expected a document key, { document: contract, if: employed } or { oneOf: [a, b] }`,
    ],
    [
      "[K3] a version that is none",
      "    published: 6-8 weeks",
      "    checklistVersion: 0\n    published: 6-8 weeks",
      `51:23 services.study.checklistVersion: found 0, expected a whole number from 1 to 9999`,
    ],
    [
      "[K4] a rule about an unknown service",
      "services: [study], travels",
      "services: [studies], travels",
      `98:22 clusters[1].if.services[0]: found "studies", expected a key of services: study`,
    ],
    [
      "[K4] a rule that says nothing",
      "    if: { titleExpiresWithin: 7 days }\n    urgency: 1",
      "    if: { titleExpiresWithin: 7 days }",
      `94:5 clusters[0]: found a section, expected an urgency, a difficulty or both`,
    ],
    [
      "[K4] a rule that would always hold",
      "if: { titleExpiresWithin: 7 days }",
      "if: {}",
      `95:5 clusters[0].if: found a section, expected at least one of services, titleExpiresWithin, travelsWithin, jobAtRisk`,
    ],
    [
      "[K4] a number without days",
      "titleExpiresWithin: 7 days",
      "titleExpiresWithin: 7",
      `95:31 clusters[0].if.titleExpiresWithin: found 7, expected a number of days such as 90 days`,
    ],
    [
      "[K4] a rule that asks for what it decides",
      "if: { titleExpiresWithin: 7 days }",
      "if: { urgency: [1] }",
      `95:11 clusters[0].if.urgency: found the key "urgency", expected one of services, titleExpiresWithin, travelsWithin, jobAtRisk`,
    ],
    [
      "[K4] a key used twice",
      "key: hard",
      "key: soon",
      `97:10 clusters[1].key: found "soon", expected a key no other rule of clusters has (also at clusters[0].key)`,
    ],
    [
      "[K5] a rule with an unknown team",
      "team: rapid",
      "team: rapids",
      `104:11 routing[0].team: found "rapids", expected a key of teams: work, rapid (did you mean "rapid"?)`,
    ],
    [
      "[K5] a level that is none",
      "urgency: [1], ",
      "urgency: [4], ",
      `103:21 routing[0].if.urgency[0]: found 4, expected 1, 2 or 3`,
    ],
    [
      "[K5] a level without a list",
      "urgency: [1], ",
      "urgency: 1, ",
      `103:20 routing[0].if.urgency: found 1, expected a list of levels such as [1, 2]`,
    ],
  ])("%s", ([, from, to, message]) => {
    expect(ruled(from, to)).toContain(`office.yaml:${message}`);
  });
});

test("[K5] a team without services is reached by a rule, or by nothing", () => {
  expect(problemsIn(ruledYaml)).toEqual([]);
  const unreached = ruled("team: rapid", "team: work");
  expect(unreached).toEqual([
    "office.yaml:73:3 teams.rapid.services: found nothing, expected a list of service keys, or a rule of routing that names this team",
  ]);
});

test("queues for cases have to exist", () => {
  expect(problemsAfter(["collectionQueue: emergency", "collectionQueue: collection"])).toEqual([
    'office.yaml:86:53 cases.collectionQueue: found "collection", expected a key of queues: clearing, emergency',
  ]);
});
