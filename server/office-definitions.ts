import type { OfficeDefinition, StaffKey } from "../shared/domain/definition.ts";
import type { DefinitionMistake } from "../shared/protocol/settings.ts";
import { refused, told, type SettingsAnswer } from "./access/settings/answer.ts";
import type { DefinitionDesk } from "./access/settings/ports.ts";
import type { DefinitionRequest } from "./access/settings/requests.ts";
import { DefinitionDrafts } from "./definition-drafts.ts";
import { changesBetween } from "./definition/changes.ts";
import { parseDefinition } from "./definition/load.ts";
import { DefinitionInvalid, type PlacedProblem } from "./definition/problem.ts";
import { touchedBy } from "./definition/touched.ts";
import type { Office } from "./office/office.ts";
import type { Definitions } from "./office/ports.ts";

type SaveRequest = Extract<DefinitionRequest, { type: "SaveDefinition" }>;

type Read =
  | { readonly definition: OfficeDefinition; readonly mistakes: readonly [] }
  | { readonly definition: null; readonly mistakes: DefinitionMistake[] };

/** Enough to begin with; the rest shows when these are mended. */
const mostMistakes = 200;

export interface OfficeDefinitionsParts {
  readonly office: Office;
  readonly definitions: Definitions;
  /** Whether somebody could open the settings under a definition. */
  hasAdministrator(definition: OfficeDefinition): boolean;
}

/** The office definition as administrators read, check and change it (rule X8). */
export class OfficeDefinitions implements DefinitionDesk {
  readonly #parts: OfficeDefinitionsParts;
  readonly #drafts = new DefinitionDrafts();

  constructor(parts: OfficeDefinitionsParts) {
    this.#parts = parts;
  }

  async answer(request: DefinitionRequest, by: StaffKey): Promise<SettingsAnswer> {
    const { definitions } = this.#parts;
    switch (request.type) {
      case "ListDefinitions":
        return told({ kind: "definitions", versions: [...definitions.versions()] });
      case "ReadDefinition": {
        const { version } = request;
        const yaml = definitions.yaml(version);
        if (yaml === null) return refused({ code: "version-unknown" });
        return told({ kind: "definition", version, yaml });
      }
      case "SendDefinition": {
        const fault = this.#drafts.take(by, request);
        return fault === null ? told({ kind: "done" }) : refused({ code: fault });
      }
      case "CheckDefinition": {
        const yaml = this.#drafts.text(by, request.draft);
        return yaml === null ? refused({ code: "definition-not-sent" }) : this.#check(yaml);
      }
      case "SaveDefinition": {
        const yaml = this.#drafts.text(by, request.draft);
        return yaml === null
          ? refused({ code: "definition-not-sent" })
          : this.#save(yaml, request, by);
      }
    }
  }

  #check(yaml: string): SettingsAnswer {
    const { office } = this.#parts;
    const { definition, mistakes } = this.#read(yaml);
    if (definition === null) return told({ kind: "checked", mistakes, changes: [] });
    const changes = changesBetween(office.written, definition);
    const affected = touchedBy(changes, office.written, office.state);
    return told({ kind: "checked", mistakes: [], changes: [...affected] });
  }

  async #save(yaml: string, { basedOn, note }: SaveRequest, by: StaffKey): Promise<SettingsAnswer> {
    const { office, hasAdministrator } = this.#parts;
    const { definition, mistakes } = this.#read(yaml);
    if (definition === null) return refused({ code: "definition-wrong", mistakes });
    if (!hasAdministrator(definition)) return refused({ code: "last-administrator" });
    const saved = await office.redefine({ definition, yaml, by, note, basedOn });
    if (!saved.ok) {
      const { error } = saved;
      return refused(error.code === "definition-changed" ? error : { code: "internal" });
    }
    this.#drafts.forget(by);
    const { version } = saved;
    const deed = { what: "definition-saved", about: `definition:${version}` };
    return { ok: true, reply: { kind: "definition-saved", version }, deed };
  }

  #read(yaml: string): Read {
    try {
      const definition = parseDefinition(yaml, "", this.#parts.office.now());
      return { definition, mistakes: [] };
    } catch (error) {
      if (!(error instanceof DefinitionInvalid)) throw error;
      const mistakes = error.problems.slice(0, mostMistakes).map(mistakeOf);
      return { definition: null, mistakes };
    }
  }
}

function mistakeOf({ line, column, path, found, expected }: PlacedProblem): DefinitionMistake {
  return { line, column, path, message: `found ${found}, expected ${expected}` };
}
