import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import type { DeviceKey } from "./device-key.ts";
import type { PageDoor } from "./ipc.ts";
import type { KeepAlive } from "./keep-alive.ts";
import type { Product } from "./product.ts";
import type { ServerTrust } from "./server-trust.ts";

/** What a product's main builds its windows from, once the app is ready and locked down. */
export interface Shell<C> {
  readonly product: Product;
  readonly config: C;
  /** The office's server, such as `https://warten.example.org:8443`. */
  readonly server: string;
  readonly version: string;
  /** Where this app keeps what is its own: the device's key, the pin, print jobs. */
  readonly data: string;
  readonly key: DeviceKey;
  readonly trust: ServerTrust;
  readonly door: PageDoor;
  readonly keepAlive: KeepAlive;
  /** Calls back with the id under which the office knows this device, whenever a page proves it. */
  onProved(listener: (device: string) => void): void;
  /**
   * Opens one of the product's own pages in a locked window, shown when it has painted. `page` is a path with what
   * follows it, such as `/?kiosk=k1`. A watched one is loaded again when it crashes, hangs or stays empty.
   */
  open(
    page: string,
    options: BrowserWindowConstructorOptions,
    care: "watched" | "unwatched",
  ): BrowserWindow;
}
