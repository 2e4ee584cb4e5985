import {
  accessAcknowledgement,
  type AccessFault,
  type AccessRequest,
} from "../../shared/protocol/access.ts";
import type { CounterConnection } from "../session/counter-context.ts";

/** Why somebody was not let in; the page's own reasons besides the server's. */
export type AccessTrouble = AccessFault | { readonly code: "unanswered" | "offline" };

export type AccessOutcome =
  /** `open`: an address to open on this machine, for sign-in at the office's provider. */
  | { readonly ok: true; readonly open: string | null }
  | { readonly ok: false; readonly error: AccessTrouble };

/** Asks about who sits here; never rejects. */
export async function askAccess(
  connection: Pick<CounterConnection, "current" | "request">,
  request: AccessRequest,
): Promise<AccessOutcome> {
  if (!connection.current().online) return { ok: false, error: { code: "offline" } };
  try {
    return accessAcknowledgement.parse(await connection.request("access", request));
  } catch (error) {
    console.warn(`${request.type} was not answered:`, error);
    return { ok: false, error: { code: "unanswered" } };
  }
}
