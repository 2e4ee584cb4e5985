import { app } from "electron";
import type { Shell } from "../../shared/shell/shell.ts";
import type { KioskConfig } from "./config.ts";
import { answerExit } from "./exit-window.ts";
import { holdStill } from "./hold-still.ts";

/** Fills the screen with the visitor's page; the only way out is the PIN, or the machine's service manager. */
export function openKiosk(shell: Shell<KioskConfig>): void {
  let leaving = false;
  app.on("before-quit", () => {
    leaving = true;
  });
  const window = shell.open(
    "/",
    {
      kiosk: true,
      fullscreen: true,
      frame: false,
      resizable: false,
      movable: false,
      minimizable: false,
      maximizable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
    },
    "watched",
  );
  // Alt+F4 and the like.
  window.on("close", (event) => {
    if (!leaving) event.preventDefault();
  });
  holdStill(window);
  answerExit(shell, window);
}
