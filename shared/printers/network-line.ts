import { connect, type Socket } from "node:net";
import { LineFailed, type ByteLine, type OpenLine } from "./byte-line.ts";

/** The way to a printer behind TCP; `timeout` milliseconds to connect. */
export function networkLine(host: string, port: number, timeout: number): OpenLine {
  return async (ear) => {
    const socket = connect({ host, port, noDelay: true });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new LineFailed("offline")), timeout);
    socket.once("connect", resolve);
    socket.once("error", (error) => reject(new LineFailed("offline", error)));
    try {
      await promise;
    } catch (error) {
      socket.destroy();
      throw error;
    } finally {
      clearTimeout(timer);
    }
    const gone = (cause?: Error): void => {
      ear.broken(cause);
      socket.destroy();
    };
    socket.on("data", (data) => ear.received(typeof data === "string" ? Buffer.from(data) : data));
    socket.on("error", gone);
    socket.on("close", () => gone());
    socket.on("end", () => gone());
    return new SocketLine(socket);
  };
}

class SocketLine implements ByteLine {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  write(bytes: Uint8Array): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#socket.write(bytes, (error) => (error ? reject(error) : resolve()));
    return promise;
  }

  /** Waits until the printer has taken leave too, since many serve one connection only. */
  async close(timeout: number): Promise<void> {
    if (this.#socket.closed) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeout);
    this.#socket.once("close", resolve);
    this.#socket.end();
    await promise;
    clearTimeout(timer);
    this.#socket.destroy();
  }
}
