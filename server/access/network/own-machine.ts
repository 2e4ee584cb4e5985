import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

const forwarding: ReadonlySet<string> = new Set(["forwarded", "via", "x-real-ip"]);

/**
 * Whether a request was made on this machine and by nobody else's order (rule X7): from a loopback address, under a
 * loopback name, and past no proxy. A page of another site that lets its own name point to this machine (DNS
 * rebinding) shows that name as `Host`; a proxy adds headers of its own (RFC 7239).
 */
export function isFromOwnMachine({
  headers,
  socket,
}: Pick<IncomingMessage, "headers"> & {
  readonly socket: Pick<IncomingMessage["socket"], "remoteAddress">;
}): boolean {
  return (
    !isProxied(headers) && isLoopbackAddress(socket.remoteAddress) && isLoopbackHost(headers.host)
  );
}

/** Whether a request says that it came through a proxy; its address is the proxy's then. */
export function isProxied(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some(
    (name) => forwarding.has(name) || name.startsWith("x-forwarded"),
  );
}

/** Whether a host as in a URL, without its port, is this machine. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function isLoopbackHost(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  return isLoopbackName(new URL(`http://${host}`).hostname);
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address === "::1" || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address ?? "");
}
