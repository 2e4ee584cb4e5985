import { isDeepStrictEqual } from "node:util";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";

/** One difference between two definitions, such as a queue that is new. */
export interface Change {
  readonly section: keyof OfficeDefinition;
  /** The entry's key; null: the section as a whole. */
  readonly key: string | null;
  readonly change: "added" | "removed" | "changed";
}

/** Sections whose entries have keys; of every other one it is only said that it changed. */
export const keyedSections = [
  "areas",
  "queues",
  "counters",
  "services",
  "teams",
  "staff",
  "printers",
  "kiosks",
  "documents",
  "conditions",
  "emergencyCriteria",
  "calendar",
] as const satisfies readonly (keyof OfficeDefinition)[];
export type KeyedSection = (typeof keyedSections)[number];

const wholeSections = [
  "name",
  "address",
  "zone",
  "languages",
  "choices",
  "parking",
  "clusterRules",
  "routingRules",
  "caseTerms",
  "limits",
  "bookingTerms",
  "leaseTerms",
  "mail",
  "retention",
] as const satisfies readonly Exclude<keyof OfficeDefinition, KeyedSection>[];

/** What is different, section by section. */
export function changesBetween(
  before: OfficeDefinition,
  after: OfficeDefinition,
): readonly Change[] {
  const keyed = keyedSections.flatMap((section) =>
    entriesBetween(section, before[section], after[section]),
  );
  const whole = wholeSections.flatMap((section): readonly Change[] =>
    isDeepStrictEqual(before[section], after[section])
      ? []
      : [{ section, key: null, change: "changed" }],
  );
  return [...keyed, ...whole];
}

function entriesBetween(
  section: KeyedSection,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): readonly Change[] => {
    if (!Object.hasOwn(after, key)) return [{ section, key, change: "removed" }];
    if (!Object.hasOwn(before, key)) return [{ section, key, change: "added" }];
    return isDeepStrictEqual(before[key], after[key]) ? [] : [{ section, key, change: "changed" }];
  });
}
