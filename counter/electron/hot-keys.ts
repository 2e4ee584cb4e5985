import { app, globalShortcut } from "electron";
import type { DeskWish } from "../../shared/shell/channels.ts";
import type { CounterConfig } from "./config.ts";

/** Keys that work while another program has the focus; one that another program has is named in the log. */
export function listenToHotKeys(
  { next, recall }: CounterConfig["hotKeys"],
  onWish: (wish: DeskWish) => void,
): void {
  const register = (key: string | null, wish: DeskWish) => {
    if (key !== null && !globalShortcut.register(key, () => onWish(wish)))
      console.error(`${key} belongs to another program: no global key for ${wish}`);
  };
  register(next, "next");
  register(recall, "recall");
  app.on("will-quit", () => globalShortcut.unregisterAll());
}
