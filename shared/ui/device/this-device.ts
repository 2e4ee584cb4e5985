import { z } from "zod";
import type { DeviceKind } from "../../protocol/device-proof.ts";
import { browserKey } from "./browser-key.ts";
import type { DeviceKey } from "./device-key.ts";
import { shellOf } from "./shell.ts";

/** The machine that a page runs on, as the office gets to know it. */
export interface ThisDevice {
  readonly kind: DeviceKind;
  /** The server's origin; empty: the page's own. */
  readonly server: string;
  readonly version: string;
  /** Rejects where this machine can keep no key. */
  key(): Promise<DeviceKey>;
  /** The server's certificate as this machine sees it; empty where it cannot. */
  certificate(): Promise<string>;
}

/** By the app around the page, or by the browser's own means. */
export function thisDevice(kind: DeviceKind): ThisDevice {
  // Zod's compiled parsers need `unsafe-eval`, which the pages' content security policy forbids.
  z.config({ jitless: true });
  const shell = shellOf(window);
  if (shell !== null) return { kind, ...shell };
  let key: Promise<DeviceKey> | undefined;
  return {
    kind,
    server: "",
    version: "browser",
    key: () => (key ??= browserKey(kind)),
    certificate: () => Promise.resolve(""),
  };
}
