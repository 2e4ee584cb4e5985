import { bookingChecks } from "./booking-checks.ts";
import { caseChecks } from "./case-checks.ts";
import { suggestion } from "./nearest.ts";
import { pathText } from "./problem.ts";
import type { Path, Problem } from "./problem.ts";
import { keysAt, valuesAt } from "./raw.ts";
import type { Pattern, Spot } from "./raw.ts";

/**
 * What one entry says of another. Works on the plain data, so that it finds its errors beside those of the
 * schema: whatever has the wrong shape is passed over here.
 */
export function crossChecks(data: unknown): readonly Problem[] {
  return [
    ...references.flatMap(([from, to]) => unknownReferences(data, from, to)),
    ...unique.flatMap(([pattern, what]) => repeated(data, pattern, what)),
    ...calendarOfUnknownQueues(data),
    ...queuesNobodyServes(data),
    ...servicesWithoutOneTeam(data),
    ...emergencyWithoutCriteria(data),
    ...bookingChecks(data),
    ...caseChecks(data),
  ];
}

/** Where a key is used → the section that has it. */
const references: readonly (readonly [from: Pattern, to: string])[] = [
  [["queues", "*", "area"], "areas"],
  [["counters", "*", "area"], "areas"],
  [["kiosks", "*", "area"], "areas"],
  [["counters", "*", "queues", "*"], "queues"],
  [["services", "*", "queue"], "queues"],
  [["services", "*", "walkIn"], "queues"],
  [["choices", "*", "queue"], "queues"],
  [["services", "*", "documents", "*"], "documents"],
  [["services", "*", "documents", "*", "document"], "documents"],
  [["services", "*", "documents", "*", "oneOf", "*"], "documents"],
  [["services", "*", "documents", "*", "if"], "conditions"],
  [["clusters", "*", "if", "services", "*"], "services"],
  [["routing", "*", "if", "services", "*"], "services"],
  [["routing", "*", "team"], "teams"],
  [["cases", "collectionQueue"], "queues"],
  [["cases", "clearingQueue"], "queues"],
  [["teams", "*", "services", "*"], "services"],
  [["counters", "*", "printer"], "printers"],
  [["kiosks", "*", "printer"], "printers"],
];

function unknownReferences(data: unknown, from: Pattern, to: string): readonly Problem[] {
  const known = keysAt(data, to);
  return valuesAt(data, from)
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => ({
      path,
      expected: `a key of ${to}: ${known.join(", ")}${suggestion(value, known)}`,
    }));
}

/** On a date of the calendar, hours are given by queue. */
function calendarOfUnknownQueues(data: unknown): readonly Problem[] {
  const known = keysAt(data, "queues");
  return keysAt(data, "calendar", "days").flatMap((date) =>
    keysAt(data, "calendar", "days", date)
      .filter((queue) => !known.includes(queue))
      .map((queue) => ({
        path: ["calendar", "days", date, queue],
        found: `the key "${queue}"`,
        expected: `a key of queues: ${known.join(", ")}${suggestion(queue, known)}`,
        atKey: true,
      })),
  );
}

/** What may be given only once in the office. */
const unique: readonly (readonly [pattern: Pattern, what: string])[] = [
  [["queues", "*", "letter"], "a letter no other queue has"],
  [["counters", "*", "number"], "a number no other counter has"],
  [["areas", "*", "displays", "*"], "a display key used once"],
  [["choices", "*", "key"], "a key no other choice has"],
  [["clusters", "*", "key"], "a key no other rule of clusters has"],
  [["routing", "*", "key"], "a key no other rule of routing has"],
  [["languages", "*"], "each language once"],
];

function repeated(data: unknown, pattern: Pattern, what: string): readonly Problem[] {
  const seen = new Map<string, Path>();
  return valuesAt(data, pattern).flatMap(({ path, value }): readonly Problem[] => {
    const first = seen.get(value);
    if (first === undefined) seen.set(value, path);
    return first === undefined ? [] : [{ path, expected: `${what} (also at ${pathText(first)})` }];
  });
}

function queuesNobodyServes(data: unknown): readonly Problem[] {
  const served = new Set(valuesAt(data, ["counters", "*", "queues", "*"]).map(valueOf));
  return keysAt(data, "queues")
    .filter((queue) => !served.has(queue))
    .map((queue) => ({
      path: ["queues", queue],
      found: "a queue that no counter serves",
      expected: "at least one counter with it in its queues",
    }));
}

function servicesWithoutOneTeam(data: unknown): readonly Problem[] {
  const listed = valuesAt(data, ["teams", "*", "services", "*"]);
  const expected = "each service in exactly one team";
  const nowhere = keysAt(data, "services")
    .filter((service) => !listed.some(({ value }) => value === service))
    .map((service) => ({ path: ["services", service], found: "a service in no team", expected }));
  const again = listed
    .filter(({ value }, at) => listed.findIndex((other) => other.value === value) < at)
    .map(({ path }) => ({ path, expected: `${expected}; another has it` }));
  return [...nowhere, ...again];
}

function emergencyWithoutCriteria(data: unknown): readonly Problem[] {
  if (keysAt(data, "emergencyCriteria").length > 0) return [];
  return valuesAt(data, ["choices", "*", "emergency"])
    .filter(({ value }) => value === "true")
    .map(({ path }) => ({
      path,
      expected: "at least one of emergencyCriteria for the visitor to choose (rule E1)",
    }));
}

const valueOf = ({ value }: Spot): string => value;
