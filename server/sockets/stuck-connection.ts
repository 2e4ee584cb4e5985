import type { Socket } from "socket.io";

/**
 * Ends a connection that takes nothing of what it is sent for `patience` milliseconds, though it answers the
 * heartbeat: what waits for it would fill the memory. The heartbeat itself is sent, so that this is noticed soon.
 */
export function endWhenStuck(
  { conn }: Socket,
  patience: number,
  now: () => number = () => performance.now(),
): void {
  let waitingSince: number | null = null;
  conn.on("flush", () => {
    waitingSince = null;
  });
  conn.on("packetCreate", () => {
    waitingSince ??= now();
    // Discarding, since an orderly end would wait for what cannot be sent.
    if (now() - waitingSince > patience) conn.close(true);
  });
}
