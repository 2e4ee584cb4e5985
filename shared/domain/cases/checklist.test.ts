import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  freshChecklist,
  isComplete,
  missingDocuments,
  type CaseChecklist,
  type CheckedItem,
  type Finding,
  type Need,
} from "./checklist.ts";

const need: fc.Arbitrary<Need> = fc.oneof(
  fc.constant<Need>({ kind: "always" }),
  fc.constantFrom("employed", "married").map((condition): Need => ({ kind: "when", condition })),
  fc.constantFrom("cover", "housing").map((group): Need => ({ kind: "one-of", group })),
);
const finding = fc.constantFrom<Finding>(
  { state: "open" },
  { state: "received", at: 0 },
  { state: "missing" },
  { state: "not-needed", reason: "on-file" },
);
const checklist: fc.Arbitrary<CaseChecklist> = fc.record({
  version: fc.constant(1),
  items: fc
    .array(fc.record({ need, finding }), { maxLength: 8 })
    .map((items) => items.map((item, place) => ({ ...item, document: `document-${place}` }))),
  conditions: fc.subarray(["employed", "married"]),
});

describe("a checklist", () => {
  it("[K3] is complete exactly when every need is met", () => {
    fc.assert(
      fc.property(checklist, (list) => {
        expect(isComplete(list)).toBe(list.items.every((item) => isMet(item, list)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("[K3] names what would complete it: all of that received, nothing is missing; and nothing too many", () => {
    fc.assert(
      fc.property(checklist, (list) => {
        const missing = missingDocuments(list);
        expect(isComplete(received(list, missing))).toBe(true);
        for (const document of missing) {
          const { items } = list;
          const item = items.find((one) => one.document === document);
          // Any of the alternatives would do; every other is needed.
          const others = missing.filter((other) => other !== document);
          if (item?.need.kind !== "one-of") {
            expect(isComplete(received(list, others))).toBe(false);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("[K3] accepts one of the alternatives, or none when each is not needed", () => {
    const [first, second] = ["insurance", "travel-insurance"].map((document) => ({
      document,
      need: { kind: "one-of", group: "cover" } as const,
    }));
    if (first === undefined || second === undefined) throw new Error("there are two");
    const exempt = { state: "not-needed", reason: "exempt-by-law" } as const;
    const open = { state: "open" } as const;
    const came = { state: "received", at: 0 } as const;
    const cases = [
      { findings: [open, open], missing: ["insurance", "travel-insurance"] },
      { findings: [open, came], missing: [] },
      { findings: [exempt, came], missing: [] },
      { findings: [exempt, open], missing: ["travel-insurance"] },
      { findings: [exempt, exempt], missing: [] },
    ] as const;
    for (const { findings, missing } of cases) {
      const items = [
        { ...first, finding: findings[0] },
        { ...second, finding: findings[1] },
      ];
      expect(missingDocuments({ version: 1, items, conditions: [] })).toEqual(missing);
    }
  });

  it("[K3] with nothing ticked is complete only when nothing is asked for", () => {
    expect(isComplete(freshChecklist({ version: 3, items: [] }))).toBe(true);
    const items = [{ document: "passport", need: { kind: "always" } }] as const;
    expect(missingDocuments(freshChecklist({ version: 3, items }))).toEqual(["passport"]);
  });
});

/** The rule once more, for one document on its own. */
function isMet({ need: asked, finding: found }: CheckedItem, list: CaseChecklist): boolean {
  if (found.state === "received" || found.state === "not-needed") return true;
  if (asked.kind === "when") return !list.conditions.includes(asked.condition);
  if (asked.kind === "always") return false;
  const alternatives = list.items.filter(
    (other) => other.need.kind === "one-of" && other.need.group === asked.group,
  );
  return alternatives.some((other) => other.finding.state === "received");
}

function received(list: CaseChecklist, documents: readonly string[]): CaseChecklist {
  const items = list.items.map((item): CheckedItem => {
    const came = documents.includes(item.document);
    return came ? { ...item, finding: { state: "received", at: 0 } } : item;
  });
  return { ...list, items };
}
