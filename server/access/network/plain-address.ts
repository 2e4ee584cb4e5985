/** An address as Node gives it, with IPv4 as itself and not wrapped in IPv6: `192.0.2.7`. */
export function plainAddress(address: string | undefined): string {
  return (address ?? "").replace(/^::ffff:(?=\d+\.)/, "");
}
