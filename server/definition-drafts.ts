import type { StaffKey } from "../shared/domain/definition.ts";
import { definitionLength, type SettingsRequest } from "../shared/protocol/settings.ts";

type Piece = Extract<SettingsRequest, { type: "SendDefinition" }>;

/** Definitions on their way, piece by piece: one a person at most, so that nobody fills the memory. */
export class DefinitionDrafts {
  readonly #drafts = new Map<StaffKey, { readonly draft: string; readonly text: string }>();

  /** Adds a piece; a repeated one changes nothing. Null: taken. */
  take(
    by: StaffKey,
    { draft, from, text }: Piece,
  ): "definition-not-sent" | "definition-too-long" | null {
    const before = from === 0 ? "" : this.text(by, draft);
    if (before === null || before.length < from) return "definition-not-sent";
    if (from + text.length > definitionLength) return "definition-too-long";
    this.#drafts.set(by, { draft, text: before.slice(0, from) + text });
    return null;
  }

  /** What has come of it so far; null when it is not there. */
  text(by: StaffKey, draft: string): string | null {
    const known = this.#drafts.get(by);
    return known?.draft === draft ? known.text : null;
  }

  forget(by: StaffKey): void {
    this.#drafts.delete(by);
  }
}
