import { definitionPiece, type SettingsRequest } from "../../../shared/protocol/settings.ts";
import type { SettingsOutcome } from "../ask-settings.ts";

/** How long to wait when the server asks for patience, in milliseconds; it takes some pieces a second. */
const patience = 400;
const mostTries = 20;

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
    const sent = await untilTaken(() => ask({ type: "SendDefinition", draft, from, text: piece }));
    if (!sent.ok) return sent;
  }
  return { draft };
}

async function untilTaken(ask: () => Promise<SettingsOutcome>): Promise<SettingsOutcome> {
  let outcome = await ask();
  for (let tries = 1; tries < mostTries && isFlooding(outcome); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, patience));
    outcome = await ask();
  }
  return outcome;
}

function isFlooding(outcome: SettingsOutcome): boolean {
  return !outcome.ok && outcome.error.code === "flooding";
}
