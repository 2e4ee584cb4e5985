import type { IncomingHttpHeaders } from "node:http";
import { isLoopbackName } from "../access/network/own-machine.ts";

export interface OwnAddress {
  /** Where phones reach us, when not at the address we listen on. */
  readonly publicUrl?: string | null;
  /** Whether this listener speaks TLS. */
  readonly secure?: boolean;
}

/**
 * Whether a request was made by one of our own pages or by no page at all: browsers let any site connect anywhere, and
 * tell where they come from. The name must be ours too, since a site can let its own name point to this machine (DNS
 * rebinding) and would then come from where it goes; over TLS it would need a certificate that we do not have.
 */
export function sameOrigin(
  { origin, host }: IncomingHttpHeaders,
  { publicUrl = null, secure = false }: OwnAddress = {},
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.host !== host) return false;
  if (secure && from.protocol === "https:") return true;
  const isPublic = publicUrl !== null && new URL(publicUrl).host === from.host;
  return isPublic || isLoopbackName(from.hostname);
}
