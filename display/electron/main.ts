import { powerSaveBlocker } from "electron";
import { startShell } from "../../shared/shell/start-shell.ts";
import { startUpdates } from "../../shared/shell/update/start-updates.ts";
import { displayConfig } from "./config.ts";
import { openHall } from "./hall-windows.ts";

startShell({
  product: "display",
  config: displayConfig,
  permissions: ["speaker-selection"],
  namesLoudspeakers: true,
  savesFiles: false,
  outside: null,
  attended: false,
  // Gong and voice, though nobody ever touches a display.
  switches: [["autoplay-policy", "no-user-gesture-required"]],
  async start(shell) {
    powerSaveBlocker.start("prevent-display-sleep");
    openHall(shell);
    await startUpdates(shell);
    // The one that runs fills its screens already.
    return { again: () => {} };
  },
});
