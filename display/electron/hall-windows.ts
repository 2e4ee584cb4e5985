import { screen, type BrowserWindow } from "electron";
import type { Shell } from "../../shared/shell/shell.ts";
import { chooseScreens, type Placed } from "./choose-screens.ts";
import type { DisplayConfig } from "./config.ts";

/** Keeps one full-screen window on each configured screen, also when screens come and go. */
export function openHall(shell: Shell<DisplayConfig>): void {
  const open = new Map<number, BrowserWindow>();
  const settle = () => {
    const { placed, missing } = chooseScreens(
      shell.config.screens,
      screen.getAllDisplays(),
      screen.getPrimaryDisplay().id,
    );
    for (const choice of missing) console.error(`there is no screen ${choice}, or it is in use`);
    for (const [id, window] of open)
      if (!placed.some((place) => place.screen.id === id)) {
        open.delete(id);
        window.destroy();
      }
    for (const place of placed) {
      const window = open.get(place.screen.id);
      if (window === undefined) open.set(place.screen.id, openOn(shell, place));
      else window.setBounds(place.screen.bounds);
    }
  };
  settle();
  screen.on("display-added", settle);
  screen.on("display-removed", settle);
  screen.on("display-metrics-changed", settle);
}

function openOn(shell: Shell<DisplayConfig>, { screen: its, shows }: Placed): BrowserWindow {
  const query = new URLSearchParams();
  if (shows.area !== undefined) query.set("area", shows.area);
  if (!shows.sound) query.set("sound", "off");
  else if (shell.config.soundDevice !== null) query.set("speaker", shell.config.soundDevice);
  const window = shell.open(
    query.size === 0 ? "/" : `/?${query}`,
    { ...its.bounds, fullscreen: true, frame: false, resizable: false, skipTaskbar: true },
    "watched",
  );
  window.webContents.on("dom-ready", () => {
    window.webContents
      .insertCSS("*, *::before, *::after { cursor: none !important; }")
      .catch((error: unknown) => console.error("hiding the cursor:", error));
  });
  return window;
}
