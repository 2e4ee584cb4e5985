import { app, type BrowserWindow } from "electron";
import type { Shell } from "../../shared/shell/shell.ts";
import type { KioskConfig } from "./config.ts";
import { answerExit } from "./exit-window.ts";
import { isForVisitors } from "./visitor-keys.ts";

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

/** No cursor, no zoom, no shortcuts. */
export function holdStill(window: BrowserWindow): void {
  const page = window.webContents;
  page.on("before-input-event", (event, input) => {
    if (!isForVisitors(input)) event.preventDefault();
  });
  page.on("zoom-changed", () => page.setZoomFactor(1));
  page.on("dom-ready", () => {
    page.setZoomFactor(1);
    Promise.all([
      page.setVisualZoomLevelLimits(1, 1),
      page.insertCSS("*, *::before, *::after { cursor: none !important; }"),
    ]).catch((error: unknown) => console.error("holding the page still:", error));
  });
}
