import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

/** Where a server listens, and where we come from. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

export function targetOf(url: string): Target {
  const { hostname: host, port, protocol } = new URL(url);
  return { host, port: Number(port), secure: protocol === "https:" };
}

/** A bare connection that writes any bytes, reads everything and understands nothing. */
export class Line {
  readonly #socket: Socket;
  readonly #closed: Promise<void>;
  /** The end of what it was sent. */
  #heard = "";
  #onRead: (() => void) | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#closed = promise;
    socket.on("data", (bytes) => {
      this.#heard = (this.#heard + bytes.toString("latin1")).slice(-1_000);
      this.#onRead?.();
    });
    socket.once("close", () => resolve());
  }

  /** Null when the server does not take it. */
  static async open({ host, port, secure }: Target): Promise<Line | null> {
    const socket = secure
      ? connectTls({ host, port, rejectUnauthorized: false })
      : connect({ host, port });
    const { promise, resolve } = Promise.withResolvers<boolean>();
    socket.once(secure ? "secureConnect" : "connect", () => resolve(true));
    // Being cut off is what we are here for; whether the server bears it, the others say.
    socket.on("error", () => resolve(false));
    const line = new Line(socket);
    return (await promise) ? line : null;
  }

  get isOpen(): boolean {
    return this.#socket.writable;
  }

  /** Resolves when there is room for more. */
  async write(bytes: string | Buffer): Promise<void> {
    if (!this.isOpen || this.#socket.write(bytes)) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#socket.once("drain", resolve);
    await Promise.race([promise, this.#closed]);
    this.#socket.off("drain", resolve);
  }

  /** Resolves when the server has said this, or is gone. */
  async hears(text: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const listen = () => {
      if (this.#heard.includes(text)) resolve();
    };
    this.#onRead = listen;
    listen();
    await Promise.race([promise, this.#closed]);
    this.#onRead = null;
  }

  /** Says that nothing more comes, so that everything sent is read, and waits for the server's end; cuts it when late. */
  async end(patience = 3_000): Promise<void> {
    this.#socket.end();
    const cut = setTimeout(() => this.#socket.destroy(), patience);
    await this.#closed;
    clearTimeout(cut);
  }

  cut(): void {
    this.#socket.destroy();
  }
}

/** A line that has become a WebSocket; null when it has not. */
export async function webSocketLine(target: Target): Promise<Line | null> {
  const line = await Line.open(target);
  if (line === null) return null;
  await line.write(
    [
      "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
      `host: ${target.host}:${target.port}`,
      "upgrade: websocket",
      "connection: Upgrade",
      "sec-websocket-version: 13",
      "sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==",
      "sec-websocket-extensions: permessage-deflate",
      "\r\n",
    ].join("\r\n"),
  );
  await line.hears("pingTimeout");
  return line.isOpen ? line : null;
}
