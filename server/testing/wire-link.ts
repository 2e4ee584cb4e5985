import { io, type Socket } from "socket.io-client";
import type { Answer } from "../../shared/domain/decision.ts";
import { acknowledgement, type Acknowledgement } from "../../shared/protocol/answers.ts";
import type { Handshake } from "../../shared/protocol/handshake.ts";
import { within } from "./wait-until.ts";

/** One connection to the server, for whatever audience `W` are the wishes of. */
export interface WireLink<W> {
  readonly socket: Socket;
  /** Every message that arrived, as the text it was; empty unless asked for. */
  readonly frames: readonly string[];
  /** Sends a command under one id, again after every reconnect, until it is answered (rule W1). */
  send(wish: W, id?: string): Promise<Acknowledgement>;
  /** As `send`, for a wish that must be granted: rejects with the error's code. */
  ask(wish: W, id?: string): Promise<Answer>;
  /** Emits anything at all and gives whatever is acknowledged. */
  raw(event: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Resolves with the reason when the connection ends. */
  disconnected(): Promise<string>;
  close(): void;
}

export interface LinkOptions {
  /** Comes back by itself after a broken connection. Default true. */
  readonly reconnect?: boolean;
  /** Keeps what arrives in `frames`. Default false. */
  readonly record?: boolean;
}

/** Makes the connection without opening it, so that listeners can be there first; then `open` it. */
export function makeLink<W extends object>(
  url: string,
  auth: Handshake | Readonly<Record<string, unknown>>,
  { reconnect = true, record = false }: LinkOptions = {},
): WireLink<W> {
  const socket = io(url, {
    auth,
    transports: ["websocket"],
    forceNew: true,
    autoConnect: false,
    reconnection: reconnect,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
  });
  const frames: string[] = [];
  const recording = () => {
    socket.io.engine.on("packet", ({ data }) => {
      if (data !== undefined) frames.push(String(data));
    });
  };
  if (record) socket.io.on("open", recording);
  const outstanding = new Set<() => void>();
  socket.on("connect", () => {
    for (const sendAgain of outstanding) sendAgain();
  });
  socket.on("disconnect", (reason) => {
    // The one end after which Socket.IO does not come back by itself: a server that closes in order.
    if (reason === "io server disconnect" && reconnect) socket.connect();
  });

  async function send(wish: W, id: string = crypto.randomUUID()): Promise<Acknowledgement> {
    const { promise, resolve, reject } = Promise.withResolvers<Acknowledgement>();
    const emit = () => {
      socket.emit("command", { ...wish, id }, (reply: unknown) => {
        const read = acknowledgement.safeParse(reply);
        if (read.success) resolve(read.data);
        else reject(new Error(`unreadable: ${JSON.stringify(reply)}`, { cause: read.error }));
      });
    };
    outstanding.add(emit);
    if (socket.connected) emit();
    try {
      return await within(`an answer to ${JSON.stringify(wish)}`, promise, 60_000);
    } finally {
      outstanding.delete(emit);
    }
  }

  return {
    socket,
    frames,
    send,
    async ask(wish, id) {
      const reply = await send(wish, id);
      if (reply.ok) return reply.answer;
      throw new Error(`${JSON.stringify(wish)} was refused: ${reply.error.code}`);
    },
    raw: (event, ...args) => socket.timeout(10_000).emitWithAck(event, ...args),
    disconnected() {
      const { promise, resolve } = Promise.withResolvers<string>();
      socket.once("disconnect", resolve);
      return within("the end of the connection", promise);
    },
    close: () => socket.close(),
  };
}

/** Opens it; rejects with the server's refusal as the message. */
export async function open({ socket }: Pick<WireLink<never>, "socket">): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once("connect", resolve);
  socket.once("connect_error", reject);
  socket.connect();
  try {
    await within("a connection", promise);
  } catch (error) {
    socket.close();
    throw error;
  } finally {
    socket.off("connect", resolve);
    socket.off("connect_error", reject);
  }
}
