import { expect, test } from "vitest";
import { originOf } from "./origin.ts";

test.each([
  ["203.0.113.7", "203.0.113.7", "203.0.113.0/24"],
  ["::ffff:203.0.113.7", "203.0.113.7", "203.0.113.0/24"],
  ["2001:db8:1:23ff:aaaa::1", "2001:db8:1:23ff::/64", "2001:db8:1:2300::/56"],
  ["2001:db8:1:2300::", "2001:db8:1:2300::/64", "2001:db8:1:2300::/56"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::/64", "2001:db8::/56"],
  ["fe80::1%eth0", "fe80::/64", "fe80::/56"],
  ["::1", "::/64", "::/56"],
])("[B10] %s is the address %s of the network %s", (ip, address, network) => {
  expect(originOf(ip)).toEqual({ address, network });
});

test("[B10] an IPv6 line is one address, however many it uses", () => {
  const first = originOf("2001:db8:1:2:a:b:c:d");
  expect(originOf("2001:db8:1:2:1:2:3:4")).toEqual(first);
  expect(originOf("2001:db8:1:3::1")).toEqual({
    address: "2001:db8:1:3::/64",
    network: first.network,
  });
});
