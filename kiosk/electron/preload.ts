import { asks } from "../../shared/shell/channel-names.ts";
import { ask, expose } from "../../shared/shell/preload/base.ts";
import { watchCorner } from "./corner.ts";

expose({
  kiosk: {
    /** Ends the app when the PIN is right; answers how it went. */
    exit: (pin: string) => ask(asks.exit, pin),
    closeExit: () => ask(asks.closeExit),
  },
});

watchCorner(window, () => {
  ask(asks.askExit).catch((error: unknown) => console.error("asking for the PIN:", error));
});
