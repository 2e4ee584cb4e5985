import type { Definitions, DefinitionText, DefinitionVersion } from "../../office/ports.ts";

/** Versions of the definition as long as the process lives. */
export class MemoryDefinitions implements Definitions {
  readonly #texts = new Map<number, DefinitionText>();

  /** Throws when the version is recorded already. */
  assertNew({ version }: DefinitionText): void {
    if (this.#texts.has(version)) throw new Error(`definition ${version} is recorded already`);
  }

  keep(text: DefinitionText): void {
    this.#texts.set(text.version, text);
  }

  newest(): DefinitionText | null {
    return this.#newestFirst()[0] ?? null;
  }

  versions(): readonly DefinitionVersion[] {
    return this.#newestFirst().map(({ version, at, by, note }) => ({ version, at, by, note }));
  }

  yaml(version: number): string | null {
    return this.#texts.get(version)?.yaml ?? null;
  }

  has(yaml: string): boolean {
    return this.#newestFirst().some((text) => text.yaml === yaml);
  }

  #newestFirst(): readonly DefinitionText[] {
    return [...this.#texts.values()].toSorted((a, b) => b.version - a.version);
  }
}
