import type { BrowserWindow } from "electron";
import { isForVisitors } from "./visitor-keys.ts";

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
