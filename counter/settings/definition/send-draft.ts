import { definitionPiece, type SettingsRequest } from "../../../shared/protocol/settings.ts";
import type { SettingsOutcome } from "../ask-settings.ts";

/**
 * Brings a text to the server piece by piece, since a message may not be as long as a definition. Gives its name there, or
 * why it did not come through.
 */
export async function sendDraft(
  ask: (request: SettingsRequest) => Promise<SettingsOutcome>,
  text: string,
): Promise<{ readonly draft: string } | Extract<SettingsOutcome, { ok: false }>> {
  const draft = crypto.randomUUID();
  for (let from = 0; from < text.length; from += definitionPiece) {
    const piece = text.slice(from, from + definitionPiece);
    const sent = await ask({ type: "SendDefinition", draft, from, text: piece });
    if (!sent.ok) return sent;
  }
  return { draft };
}
