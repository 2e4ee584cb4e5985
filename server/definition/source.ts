import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Document, Node, Pair } from "yaml";
import type { Problem } from "./problem.ts";

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML text with its plain data and the way back from a path to a line. */
export interface Source {
  readonly data: unknown;
  /** Broken YAML; without data when it could not be read on. */
  readonly faults: readonly (Position & { readonly found: string; readonly expected: string })[];
  readonly readable: boolean;
  /** Where a problem is seen best: the value if it is there, else the nearest key above it. */
  positionOf(problem: Problem): Position;
}

/** Reads YAML 1.2; a key given twice and every syntax error becomes a fault. */
export function readSource(text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const isSound = document.errors.every((error) => error.code === "DUPLICATE_KEY");
  const read = isSound ? dataOf(document) : null;
  const faults = document.errors.map((error) => ({
    ...place(error.pos[0]),
    ...(error.code === "DUPLICATE_KEY"
      ? { found: "a key for the second time", expected: "each key once" }
      : { found: `broken YAML (${error.message})`, expected: "valid YAML" }),
  }));
  const tooMuch = { ...place(0), found: "aliases without end", expected: "fewer aliases (*name)" };
  return {
    data: read?.data,
    faults: isSound && read === null ? [...faults, tooMuch] : faults,
    readable: read !== null,
    positionOf: (problem) => place(offsetOf(document, problem)),
  };
}

/** Null when aliases of aliases would fill the memory. */
function dataOf(document: Document): { readonly data: unknown } | null {
  try {
    return { data: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** The offset of the deepest node that exists on the way. */
function offsetOf(document: Document, { path, atKey = false }: Problem): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const entry = entryAt(resolved(document, node), step);
    if (entry === undefined) return offset;
    node = entry.value;
    offset = startOf(entry.key) ?? startOf(node) ?? offset;
  }
  const pointsAtValue = !atKey && (isScalar(node) || isAlias(node)) && !isEmpty(node);
  return pointsAtValue ? (startOf(node) ?? offset) : offset;
}

function entryAt(node: unknown, step: string | number): Pick<Pair, "key" | "value"> | undefined {
  if (isSeq(node) && typeof step === "number") {
    return step in node.items ? { key: undefined, value: node.items[step] } : undefined;
  }
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
}

function resolved(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null;

function startOf(node: unknown): number | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range?.[0];
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}
