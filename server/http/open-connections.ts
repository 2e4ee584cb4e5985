import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Knows a server's connections, so that it can end although somebody holds one open and says nothing. */
export class OpenConnections {
  readonly #open = new Set<Socket>();

  constructor(server: Server) {
    server.on("connection", (socket) => {
      this.#open.add(socket);
      socket.once("close", () => this.#open.delete(socket));
    });
  }

  /** Ends them all, whatever they are doing. */
  cut(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
