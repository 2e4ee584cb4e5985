import { z } from "zod";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Path, Problem } from "./problem.ts";
import { officeSchema } from "./schema.ts";

type Shaped =
  | { readonly office: OfficeDefinition; readonly problems: readonly [] }
  | { readonly office: null; readonly problems: readonly Problem[] };

/** Brings plain data into the domain's shape, or says everything that does not fit; holidays from `firstYear` on. */
export function shape(data: unknown, firstYear: number): Shaped {
  const result = officeSchema(firstYear).safeParse(data);
  return result.success
    ? { office: result.data, problems: [] }
    : { office: null, problems: result.error.issues.flatMap(problemsOf) };
}

function problemsOf(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.map(stepOf);
  if (issue.code === "unrecognized_keys") {
    const expected = issue.message.split("\n");
    return issue.keys.map((key, at) => keyProblem([...path, key], expected[at] ?? issue.message));
  }
  const atKey =
    issue.code === "invalid_key" || (issue.code === "custom" && issue.params?.["atKey"] === true);
  return [atKey ? keyProblem(path, issue.message) : { path, expected: issue.message }];
}

function keyProblem(path: Path, expected: string): Problem {
  return { path, found: `the key "${String(path.at(-1))}"`, expected, atKey: true };
}

const stepOf = (step: PropertyKey): string | number =>
  typeof step === "symbol" ? String(step) : step;
