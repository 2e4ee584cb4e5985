/** Where a request comes from, as limits see it. Kept in memory only, and never logged. */
export interface Origin {
  /** One connection to the Internet: an IPv4 address, or the /64 that one IPv6 line has to itself. */
  readonly address: string;
  /** Its neighbourhood: an IPv4 /24, or the /56 that a provider gives one customer. */
  readonly network: string;
}

/** The origin of an IP address as Node writes it; an IPv4 address may come wrapped in IPv6. */
export function originOf(ip: string): Origin {
  const bare = ip.replace(/%.*$/, "");
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(bare);
  if (four !== null) return { address: bare.replace(/^.*:/, ""), network: `${four[1]}.0/24` };
  const words = wordsOf(bare);
  if (words === null) return { address: bare, network: bare };
  const [first, second, third, fourth] = words;
  const block = `${first}:${second}:${third}`;
  const customer = (Number.parseInt(fourth, 16) & 0xff00).toString(16);
  return { address: `${block}:${fourth}::/64`, network: `${block}:${customer}::/56` };
}

/** The first four of an IPv6 address's eight words, or null when it is none. */
function wordsOf(ip: string): readonly [string, string, string, string] | null {
  if (!ip.includes(":") || !URL.canParse(`http://[${ip}]`)) return null;
  // The URL parser writes every IPv6 address in its one canonical form.
  const canonical = new URL(`http://[${ip}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = Array.from({ length: 8 - before.length - after.length }, () => "0");
  const [a = "0", b = "0", c = "0", d = "0"] = [...before, ...gap, ...after];
  return [a, b, c, d];
}
