import { once } from "node:events";
import { WebSocket } from "ws";

/** Connections to the bare limit. */
export async function connectLimit(url: string, count: number): Promise<WebSocket[]> {
  const address = url.replace("http", "ws");
  return Promise.all(
    Array.from({ length: count }, async () => {
      const socket = new WebSocket(address);
      await once(socket, "open");
      return socket;
    }),
  );
}

/** From one message to the last client's answer, in milliseconds. */
export async function limitRound(
  sender: WebSocket,
  receivers: readonly WebSocket[],
  kind: "one" | "all",
): Promise<number> {
  const all = Promise.all(receivers.map((socket) => once(socket, "message")));
  const from = performance.now();
  sender.send(kind);
  await all;
  return performance.now() - from;
}
