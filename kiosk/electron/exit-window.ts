import { app, type BrowserWindow } from "electron";
import { channels } from "../../shared/shell/channels.ts";
import { ExitLock } from "../../shared/shell/exit-pin.ts";
import type { Shell } from "../../shared/shell/shell.ts";
import type { KioskConfig } from "./config.ts";
import { holdStill } from "./hold-still.ts";

/** Nobody who opened it by chance keeps visitors from the kiosk. */
const closesAfter = 60_000;

/** Asks for the PIN in a window of its own, so that it also works when the visitor's page does not. */
export function answerExit(shell: Shell<KioskConfig>, kiosk: BrowserWindow): void {
  const lock = new ExitLock(shell.config.exitPin, () => performance.now());
  let asking: BrowserWindow | null = null;

  shell.door.answer(channels.askExit, () => {
    if (asking !== null || shell.config.exitPin === null) return;
    const window = shell.open(
      "/exit/",
      {
        parent: kiosk,
        modal: true,
        frame: false,
        width: 480,
        height: 760,
        resizable: false,
        alwaysOnTop: true,
      },
      "unwatched",
    );
    asking = window;
    holdStill(window);
    const timer = setTimeout(() => window.close(), closesAfter);
    window.on("closed", () => {
      clearTimeout(timer);
      asking = null;
    });
  });
  shell.door.answer(channels.closeExit, () => asking?.close());
  shell.door.answer(channels.exit, async ([pin]) => {
    const answer = await lock.ask(pin);
    if (answer.answer === "bye") app.quit();
    return answer;
  });
}
