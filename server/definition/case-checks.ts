import type { Problem } from "./problem.ts";
import { pathText } from "./problem.ts";
import { keysAt, valueAt, valuesAt } from "./raw.ts";

/** What checklists and rules about cases say of the rest of the definition. */
export function caseChecks(data: unknown): readonly Problem[] {
  return [...documentsListedTwice(data), ...teamsNothingReaches(data)];
}

/** A checklist is ticked by document, so each is in it once, whatever it is asked for. */
function documentsListedTwice(data: unknown): readonly Problem[] {
  return keysAt(data, "services").flatMap((service) => {
    const list = ["services", service, "documents", "*"];
    const listed = [list, [...list, "document"], [...list, "oneOf", "*"]].flatMap((pattern) =>
      valuesAt(data, pattern),
    );
    return listed.flatMap(({ path, value }, at) => {
      const first = listed.findIndex((other) => other.value === value);
      const before = listed[first];
      if (before === undefined || first === at) return [];
      const expected = `each document once in a service (also at ${pathText(before.path)})`;
      return [{ path, expected }];
    });
  });
}

/** A team without services of its own gets its cases from a rule. */
function teamsNothingReaches(data: unknown): readonly Problem[] {
  const named = new Set(valuesAt(data, ["routing", "*", "team"]).map(({ value }) => value));
  return keysAt(data, "teams")
    .filter((team) => (valueAt(data, ["teams", team, "services"]) ?? null) === null)
    .filter((team) => !named.has(team))
    .map((team) => ({
      path: ["teams", team, "services"],
      found: "nothing",
      expected: "a list of service keys, or a rule of routing that names this team",
    }));
}
