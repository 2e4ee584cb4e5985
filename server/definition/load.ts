import { readFileSync } from "node:fs";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { crossChecks } from "./checks.ts";
import { DefinitionInvalid, pathText } from "./problem.ts";
import type { PlacedProblem } from "./problem.ts";
import { valueAt } from "./raw.ts";
import { shape } from "./shape.ts";
import { readSource } from "./source.ts";

/**
 * Reads an office definition from a YAML file; throws `DefinitionInvalid` with every problem it has. Public holidays
 * are worked out from the year of `now` on.
 */
export function loadDefinition(path: string, now: Instant = Date.now()): OfficeDefinition {
  return parseDefinition(textOf(path), path, now);
}

/** A definition as its file says it, not yet checked; throws `DefinitionInvalid` when it cannot be read. */
export function readDefinitionFile(path: string): { readonly path: string; readonly yaml: string } {
  return { path, yaml: textOf(path) };
}

/** Reads an office definition from YAML; `file` is the name that problems carry. */
export function parseDefinition(
  text: string,
  file: string,
  now: Instant = Date.now(),
): OfficeDefinition {
  const source = readSource(text);
  const faults = source.faults.map((fault): PlacedProblem => ({ file, path: "", ...fault }));
  if (!source.readable) throw new DefinitionInvalid(faults);

  const { office, problems } = shape(source.data, new Date(now).getUTCFullYear());
  const placed = [...problems, ...crossChecks(source.data)].map((problem): PlacedProblem => {
    const { line, column } = source.positionOf(problem);
    const found = problem.found ?? described(valueAt(source.data, problem.path));
    return { file, line, column, path: pathText(problem.path), found, expected: problem.expected };
  });
  const all = [...faults, ...placed].toSorted((a, b) => a.line - b.line || a.column - b.column);
  if (office === null || all.length > 0) throw new DefinitionInvalid(all);
  return office;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const place = { file: path, line: 1, column: 1, path: "" };
    const found = error instanceof Error ? error.message : String(error);
    throw new DefinitionInvalid([{ ...place, found, expected: "a readable file" }]);
  }
}

/** A value in the words of an error message. */
function described(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a section";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
