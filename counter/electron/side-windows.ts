import { BrowserWindow, type WebContents } from "electron";
import { noPowers } from "../../shared/shell/window-options.ts";
import { openingOf, signInPartition } from "./openings.ts";

/** Lets the counter's page open sign-in and receipts, one window each, and nothing else. */
export function allowSideWindows(page: WebContents, server: string): void {
  const open = new Map<string, BrowserWindow>();
  page.setWindowOpenHandler(({ url }) => {
    const opening = openingOf(url, server);
    if (opening === null) return { action: "deny" };
    open.get(opening.what)?.destroy();
    const window = new BrowserWindow({
      width: 900,
      height: 1000,
      autoHideMenuBar: true,
      title: "Wartemarke",
      webPreferences:
        opening.what === "sign-in"
          ? { ...noPowers, devTools: false, partition: signInPartition }
          : // Chromium shows PDFs by a plugin of its own.
            { ...noPowers, devTools: false, plugins: true },
    });
    window.removeMenu();
    open.set(opening.what, window);
    window.on("closed", () => {
      if (open.get(opening.what) === window) open.delete(opening.what);
    });
    window
      .loadURL(opening.address)
      .catch((error: unknown) => console.error(`opening ${opening.what}:`, error));
    // Never as a child of the page: it would hold the page that opened it in its hands.
    return { action: "deny" };
  });
}
