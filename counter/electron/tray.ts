import { join } from "node:path";
import { app, Menu, Tray } from "electron";
import type { Desk } from "./desk.ts";

/** Beside the clock: shows the page again, opens the mini bar, ends the app. The answer must be kept, or it vanishes. */
export function showTray(desk: Desk): Tray {
  const tray = new Tray(join(app.getAppPath(), "tray.png"));
  tray.setToolTip("Wartemarke");
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: "Wartemarke zeigen", click: () => desk.showPage() },
      { label: "Schmale Leiste", click: () => desk.showBar(!desk.barShown) },
      { type: "separator" },
      { label: "Beenden", click: () => app.quit() },
    ]),
  );
  tray.on("click", () => desk.showPage());
  return tray;
}
