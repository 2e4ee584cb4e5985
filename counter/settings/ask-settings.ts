import {
  settingsAcknowledgement,
  type SettingsFault,
  type SettingsReply,
  type SettingsRequest,
} from "../../shared/protocol/settings.ts";
import type { CounterConnection } from "../session/counter-context.ts";

/** Why a request came to nothing; the page's own reasons besides the server's. */
export type SettingsTrouble = SettingsFault | { readonly code: "unanswered" | "offline" };

export type SettingsOutcome =
  | { readonly ok: true; readonly reply: SettingsReply }
  | { readonly ok: false; readonly error: SettingsTrouble };

export type SettingsReplyOf<K extends SettingsReply["kind"]> = Extract<SettingsReply, { kind: K }>;

/** How long to wait when the server asks for patience, in milliseconds; it takes some requests a second. */
const patience = 400;
const mostTries = 20;

/** Asks as an administrator, again while the server has too much to do; never rejects. */
export async function askSettings(
  connection: Pick<CounterConnection, "current" | "request">,
  request: SettingsRequest,
): Promise<SettingsOutcome> {
  let outcome = await askOnce(connection, request);
  for (let tries = 1; tries < mostTries && isFlooding(outcome); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, patience));
    outcome = await askOnce(connection, request);
  }
  return outcome;
}

/** Such a request was not looked at, so it may be asked again. */
const isFlooding = (outcome: SettingsOutcome) => !outcome.ok && outcome.error.code === "flooding";

async function askOnce(
  connection: Pick<CounterConnection, "current" | "request">,
  request: SettingsRequest,
): Promise<SettingsOutcome> {
  if (!connection.current().online) return { ok: false, error: { code: "offline" } };
  try {
    return settingsAcknowledgement.parse(await connection.request("settings", request));
  } catch (error) {
    console.warn(`${request.type} was not answered:`, error);
    return { ok: false, error: { code: "unanswered" } };
  }
}

/** The reply, if it is of this kind. */
export function replyOf<K extends SettingsReply["kind"]>(
  outcome: SettingsOutcome,
  kind: K,
): SettingsReplyOf<K> | null {
  return outcome.ok && isKind(outcome.reply, kind) ? outcome.reply : null;
}

function isKind<K extends SettingsReply["kind"]>(
  reply: SettingsReply,
  kind: K,
): reply is SettingsReplyOf<K> {
  return reply.kind === kind;
}
