import { isIPv4 } from "node:net";
import { normalizeIP } from "@fastify/rate-limit";

/** Where a request comes from, as limits see it. Kept in memory only, and never logged. */
export interface Origin {
  /** One connection to the Internet: an IPv4 address, or the /64 that one IPv6 line has to itself. */
  readonly address: string;
  /** Its neighbourhood: an IPv4 /24, or the /56 that a provider gives one customer. */
  readonly network: string;
}

/** The origin of an IP address as Node writes it; an IPv4 address may come wrapped in IPv6. */
export function originOf(ip: string): Origin {
  const address = normalizeIP(ip, 64);
  if (isIPv4(address)) return { address, network: `${address.replace(/\.\d+$/, "")}.0/24` };
  return { address: `${address}/64`, network: `${normalizeIP(ip, 56)}/56` };
}
