import type { DefinitionVersionRow } from "../../../shared/protocol/settings.ts";

/** A definition that is being changed. */
export interface DefinitionDraft {
  /** The version it was made from. */
  readonly basedOn: DefinitionVersionRow["version"];
  /** What that version says. */
  readonly original: string;
  readonly text: string;
  readonly note: string;
}

/** A version as it was loaded. */
export function freshDraft(version: number, yaml: string): DefinitionDraft {
  return { basedOn: version, original: yaml, text: yaml, note: "" };
}

export function isChanged({ text, original }: DefinitionDraft): boolean {
  return text !== original;
}

/** Whether somebody has begun to change it. */
export function isTouched(draft: DefinitionDraft): boolean {
  return isChanged(draft) || draft.note !== "";
}

/** Where line `line` (from 1) of a text begins and ends, in characters; the last line when there are fewer. */
export function lineRange(
  text: string,
  line: number,
): { readonly from: number; readonly to: number } {
  let from = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf("\n", from);
    if (end === -1) break;
    from = end + 1;
  }
  const end = text.indexOf("\n", from);
  return { from, to: end === -1 ? text.length : end };
}

export function lineCount(text: string): number {
  let count = 1;
  for (const character of text) if (character === "\n") count += 1;
  return count;
}
