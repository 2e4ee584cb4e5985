import type { OfficeDefinition } from "../shared/domain/definition.ts";
import type { Instant } from "../shared/domain/instant.ts";
import { parseDefinition } from "./definition/load.ts";
import { DefinitionInvalid } from "./definition/problem.ts";
import type { OfficeParts } from "./office/office.ts";
import type { Definitions } from "./office/ports.ts";

export interface DefinitionFile {
  readonly path: string;
  readonly yaml: string;
}

/**
 * Which definition an office begins with (rule X8): the file, when nobody has seen what it says; otherwise the newest
 * version on record. Throws `DefinitionInvalid` when that cannot be used.
 */
export function definitionAtStart(
  { path, yaml }: DefinitionFile,
  definitions: Definitions,
  now: Instant,
): Pick<OfficeParts, "definition" | "version" | "yaml" | "earlier"> {
  const newest = definitions.newest();
  if (newest === null || !definitions.has(yaml)) {
    const definition = parseDefinition(yaml, path, now);
    const version = newest?.version ?? 0;
    return { definition, version, yaml, earlier: earlierThan(version + 1, definitions, now) };
  }
  const { version } = newest;
  const name = newest.yaml === yaml ? path : `version ${version} of the definition`;
  const definition = parseDefinition(newest.yaml, name, now);
  return { definition, version, earlier: earlierThan(version, definitions, now) };
}

/** Definitions of before, newest first, read when somebody still needs something of them. */
function earlierThan(
  version: number,
  definitions: Definitions,
  now: Instant,
): Iterable<OfficeDefinition> {
  return {
    *[Symbol.iterator]() {
      for (const { version: earlier } of definitions.versions()) {
        const yaml = earlier < version ? definitions.yaml(earlier) : null;
        const definition = yaml === null ? null : validOrNull(yaml, now);
        if (definition !== null) yield definition;
      }
    },
  };
}

/** A version of long ago may not be valid any more; nothing of it can be held over then. */
function validOrNull(yaml: string, now: Instant): OfficeDefinition | null {
  try {
    return parseDefinition(yaml, "", now);
  } catch (error) {
    if (error instanceof DefinitionInvalid) return null;
    throw error;
  }
}
