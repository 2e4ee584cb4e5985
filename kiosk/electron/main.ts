import { powerSaveBlocker } from "electron";
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
    openKiosk(shell);
    await startUpdates(shell);
    // The one that runs fills the screen already.
    return { again: () => {} };
  },
});
