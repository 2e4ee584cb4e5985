import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a WebSocket was opened by one of our own pages or by no page at all: browsers let any site connect
 * anywhere, and tell where they come from.
 */
export function sameOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
