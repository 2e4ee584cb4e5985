import type { DeviceKind } from "../protocol/device-proof.ts";

/** Each kind of device has an app of its own: one page, one preload, one main. */
export type Product = DeviceKind;

/** The scheme that the bundled pages are served under, so that they open with the server away. */
export const scheme = "app";

/** Where the pages of a product live, without a slash at the end; also the `Origin` the server sees. */
export function originOf(product: Product): string {
  return `${scheme}://${product}`;
}

/** Whether an address is one of the product's own pages. `URL.origin` is "null" for schemes of one's own. */
export function isOwnPage(address: string, product: Product): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${scheme}:` && host === product && username === "" && password === "";
}
