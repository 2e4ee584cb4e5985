import { session } from "electron";
import { askProof } from "../../device-printing/ask-proof.ts";
import { DevicePrinting } from "../../device-printing/device-printing.ts";
import type { LocalPrinterConfig } from "../../device-printing/config.ts";
import { pinnedTls } from "../../device-printing/pinned-tls.ts";
import type { CommonConfig } from "../config.ts";
import type { Shell } from "../shell.ts";

type PrintingConfig = CommonConfig & { readonly printer: LocalPrinterConfig | null };

/**
 * Makes the printer at this machine the office's, from when the page has proved which device this is; null when the
 * configuration names none. What the app remembers of its print jobs must be readable: else it does not print, and says
 * why.
 */
export function startPrinting(shell: Shell<PrintingConfig>): DevicePrinting | null {
  const { config, data, server, version, key, trust } = shell;
  if (config.printer === null) return null;
  let printing: DevicePrinting;
  try {
    printing = new DevicePrinting(config.printer, data, (what, error) =>
      console.error(what, error),
    );
  } catch (error) {
    console.error("this device does not print:", error);
    return null;
  }
  let connectedAs: string | null = null;
  shell.onProved((device) => {
    if (device === connectedAs) return;
    connectedAs = device;
    printing.connect({
      server,
      proof: () =>
        askProof({
          server,
          device,
          version,
          sign: (text) => key.sign(text),
          // Chromium's, which is held to the pinned certificate.
          fetch: (address, init) => session.defaultSession.fetch(address, init),
        }),
      ...(server.startsWith("https:") && { tls: pinnedTls(trust) }),
    });
  });
  return printing;
}
