import { hostname, networkInterfaces } from "node:os";

const everywhere = new Set(["0.0.0.0", "::"]);

/** IPv4 addresses of this machine in its networks, loopback left out. */
function networkAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);
}

/** A name or address under which others reach who listens on `host`. */
export function reachableHost(host: string): string {
  return everywhere.has(host) ? (networkAddresses()[0] ?? hostname()) : host;
}

/** Every name and address that a certificate should name for a server at `host`, the most telling first. */
export function hostsOf(host: string, publicUrl: string | null): readonly string[] {
  const listening = everywhere.has(host) ? networkAddresses() : [host];
  const named = publicUrl === null ? [] : [new URL(publicUrl).hostname.replace(/^\[|\]$/g, "")];
  return [...new Set([...named, ...listening, hostname(), "localhost", "127.0.0.1", "::1"])];
}

/** `https://192.0.2.7:8443`, of where a server listens. */
export function urlOf(host: string, port: number, secure: boolean): string {
  const reachable = reachableHost(host);
  const written = reachable.includes(":") ? `[${reachable}]` : reachable;
  return `${secure ? "https" : "http"}://${written}:${port}`;
}
