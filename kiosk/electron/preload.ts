import { asks } from "../../shared/shell/channel-names.ts";
import { ask, expose } from "../../shared/shell/preload/base.ts";
import { watchCorner } from "./corner.ts";

expose({
  kiosk: {
    /** Ends the app when the PIN is right; answers how it went. */
    exit: (pin: string) => ask(asks.exit, pin),
    closeExit: () => ask(asks.closeExit),
    /** Whether a printer hangs at this machine. */
    hasPrinter: () => ask(asks.hasPrinter),
    /** Prints a ticket that the page drew while the server was away; answers "printed", "failed" or "unknown". */
    printAway: (slip: object) => ask(asks.printAway, slip),
  },
});

watchCorner(window, () => {
  ask(asks.askExit).catch((error: unknown) => console.error("asking for the PIN:", error));
});
