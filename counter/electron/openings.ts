/** The session that people sign in with at the office's OpenID provider; forgotten when the app ends. */
export const signInPartition = "sign-in";

/** What a counter's page may open beside itself. */
export type Opening =
  | { readonly what: "sign-in"; readonly address: string }
  | { readonly what: "receipt"; readonly address: string };

const origin = "app://counter";
const signInPath = /^\/sign-in\/oidc\/[A-Za-z0-9_-]{16,80}$/;
const receiptPath = /^\/api\/receipts\/[A-Za-z0-9-]{1,40}\/[A-Za-z0-9-]{1,60}\.pdf$/;

/**
 * What a page's request for a new window comes to: the server's one-time address for sign-in, or a receipt's PDF, which
 * the page names relative to itself. Null: refused.
 */
export function openingOf(address: string, server: string): Opening | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, search, hash, username } = new URL(address);
  if (search !== "" || hash !== "" || username !== "") return null;
  const ours = `${protocol}//${host}` === origin;
  const theServers = `${protocol}//${host}` === server;
  if (theServers && signInPath.test(pathname)) return { what: "sign-in", address };
  if ((ours || theServers) && receiptPath.test(pathname))
    return { what: "receipt", address: server + pathname };
  return null;
}

/** Where sign-in may lead: providers forward from server to server, always by https, except on this machine. */
export function maySignInAt(address: string, server: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === "https:" ||
    (protocol === "http:" &&
      server.startsWith("http:") &&
      ["localhost", "127.0.0.1", "[::1]"].includes(hostname))
  );
}
