import { once } from "node:events";
import { WebSocket } from "ws";
import type { Handshake } from "../../shared/protocol/handshake.ts";

/** Packet types of Engine.IO 4 and Socket.IO 5, as they stand at the head of a text frame. */
const opened = "0";
const ping = "2";
const pong = "3";
const connected = "40";
const view = '42["view"';

/**
 * A display that only notices that a view has come, over a bare WebSocket: fifty screens are fifty machines, so that
 * fifty decoders in the benchmark's one process would measure the benchmark.
 */
export class ThinDisplay {
  readonly #socket: WebSocket;
  #seen: () => void = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data) => {
      const frame = String(data);
      if (frame === ping) socket.send(pong);
      else if (frame.startsWith(view)) this.#seen();
    });
  }

  /** Connected, with its first view received. */
  static async connect(url: string, auth: Handshake): Promise<ThinDisplay> {
    const address = `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address);
    const [first] = await once(socket, "message");
    if (!String(first).startsWith(opened)) throw new Error(`not Engine.IO: ${String(first)}`);
    const display = new ThinDisplay(socket);
    const shown = display.nextView();
    socket.send(`${connected}${JSON.stringify(auth)}`);
    await shown;
    return display;
  }

  nextView(): Promise<void> {
    return new Promise((resolve) => {
      this.#seen = resolve;
    });
  }

  close(): void {
    this.#socket.close();
  }
}
