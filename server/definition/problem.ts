/** A way into the YAML: keys of sections and positions in lists. */
export type Path = readonly (string | number)[];

/** What is wrong at one place of an office definition, before its line is known. */
export interface Problem {
  readonly path: Path;
  /** Such as `"30 mni"`; left out when the value at the path says it. */
  readonly found?: string;
  readonly expected: string;
  /** The key itself is wrong, not its value. */
  readonly atKey?: boolean;
}

/** A problem where a text editor finds it; line and column count from 1. */
export interface PlacedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Such as `counters.c1.queues[0]`; empty for the file as a whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** An office definition that cannot be used; the message has one line for every problem. */
export class DefinitionInvalid extends Error {
  override readonly name = "DefinitionInvalid";
  readonly problems: readonly PlacedProblem[];

  constructor(problems: readonly PlacedProblem[]) {
    super(problems.map(lineOf).join("\n"));
    this.problems = problems;
  }
}

function lineOf(problem: PlacedProblem): string {
  const { file, line, column, path, found, expected } = problem;
  const place = path === "" ? `${file}:${line}:${column}` : `${file}:${line}:${column} ${path}`;
  return `${place}: found ${found}, expected ${expected}`;
}

/** `["counters", "c1", "queues", 0]` as `counters.c1.queues[0]`. */
export function pathText(path: Path): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join("");
}
