import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a WebSocket was opened by one of our own pages or by no page at all: browsers let any site connect
 * anywhere, and tell where they come from. The name must be ours too, since a site can let its own name point to
 * this machine (DNS rebinding) and would then come from where it goes. `publicUrl` is where phones reach us.
 */
export function sameOrigin(
  { origin, host }: IncomingHttpHeaders,
  publicUrl: string | null = null,
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.host !== host) return false;
  const isPublic = publicUrl !== null && new URL(publicUrl).host === from.host;
  return isPublic || isLoopback(from.hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
