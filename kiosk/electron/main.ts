import { powerSaveBlocker } from "electron";
import { channels } from "../../shared/shell/channels.ts";
import { startPrinting } from "../../shared/shell/printing/start-printing.ts";
import { startUpdates } from "../../shared/shell/update/start-updates.ts";
import { startShell } from "../../shared/shell/start-shell.ts";
import { kioskConfig } from "./config.ts";
import { openKiosk } from "./kiosk-window.ts";

startShell({
  product: "kiosk",
  config: kioskConfig,
  permissions: [],
  namesLoudspeakers: false,
  savesFiles: false,
  outside: null,
  attended: false,
  switches: [
    ["disable-pinch"],
    ["overscroll-history-navigation", "0"],
    ["touch-events", "enabled"],
    // Instructions can be read aloud before anybody touched the screen.
    ["autoplay-policy", "no-user-gesture-required"],
  ],
  async start(shell) {
    powerSaveBlocker.start("prevent-display-sleep");
    const printing = startPrinting(shell);
    shell.door.answer(channels.hasPrinter, () => printing !== null);
    shell.door.answer(channels.printAway, ([slip]) => printing?.away.print(slip) ?? "failed");
    openKiosk(shell);
    await startUpdates(shell);
    // The one that runs fills the screen already.
    return { again: () => {} };
  },
});
