import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/**
 * Ends a connection that asks to become another kind than ours. The transport does so only where nothing was answered on
 * it before (engine.io 6.6, `attach`), and HTTP's own time limits no longer hold: somebody could keep any number open.
 */
export function endForeignUpgrade({ url = "" }: IncomingMessage, socket: Duplex): void {
  if (!url.startsWith("/socket.io/")) socket.destroy();
}
