import { app, powerMonitor } from "electron";
import { startPrinting } from "../../shared/shell/printing/start-printing.ts";
import { startShell } from "../../shared/shell/start-shell.ts";
import { startUpdates } from "../../shared/shell/update/start-updates.ts";
import { setAutostart } from "./autostart.ts";
import { counterConfig } from "./config.ts";
import { Desk } from "./desk.ts";
import { listenToHotKeys } from "./hot-keys.ts";
import { maySignInAt, signInPartition } from "./openings.ts";
import { allowSideWindows } from "./side-windows.ts";
import { showTray } from "./tray.ts";

startShell({
  product: "counter",
  config: counterConfig,
  permissions: ["clipboard-sanitized-write"],
  namesLoudspeakers: false,
  // The office definition, exported.
  savesFiles: true,
  outside: (server) => ({
    partition: signInPartition,
    mayVisit: (address) => maySignInAt(address, server),
  }),
  attended: true,
  switches: [],
  async start(shell) {
    startPrinting(shell);
    const page = shell.open("/", { width: 1366, height: 768 }, "watched");
    allowSideWindows(page.webContents, shell.server);
    let leaving = false;
    app.on("before-quit", () => {
      leaving = true;
    });
    // The visit goes on: the tray shows the page again.
    page.on("close", (event) => {
      if (leaving) return;
      event.preventDefault();
      page.hide();
    });
    const desk = new Desk(shell, page);
    const tray = showTray(desk);
    listenToHotKeys(shell.config.hotKeys, (wish) => desk.wish(wish));
    powerMonitor.on("lock-screen", () => desk.lock());
    if (shell.config.miniBar) desk.showBar(true);
    if (app.isPackaged)
      setAutostart(shell.config.autostart, { ...process, program: process.execPath });
    await startUpdates(shell);
    return {
      again: () => desk.showPage(),
      // Kept, because a tray that nobody holds vanishes.
      tray,
    };
  },
});
