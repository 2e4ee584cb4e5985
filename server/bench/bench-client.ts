import { freshCommandId } from "../../shared/ui/command-id.ts";
import { io, type Socket } from "socket.io-client";
import { acknowledgement, type Acknowledgement } from "../../shared/protocol/answers.ts";
import type { CounterWish, KioskWish } from "../../shared/protocol/commands.ts";
import type { Handshake } from "../../shared/protocol/handshake.ts";

/** One connection to the office, as thin as a load generator must be. */
export class BenchClient {
  readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  /** Connected, with its first view received. */
  static async connect(url: string, auth: Handshake): Promise<BenchClient> {
    const socket = io(url, {
      auth,
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once("view", () => resolve());
      socket.once("connect_error", reject);
    });
    return new BenchClient(socket);
  }

  /** Sends a command and waits for the durable answer. */
  async send(wish: KioskWish | CounterWish): Promise<Acknowledgement> {
    const reply: unknown = await this.socket.emitWithAck("command", {
      id: freshCommandId(),
      ...wish,
    });
    return acknowledgement.parse(reply);
  }

  /** Sends a command that must succeed. */
  async must(wish: KioskWish | CounterWish): Promise<void> {
    const reply = await this.send(wish);
    if (!reply.ok) throw new Error(`${wish.type}: ${reply.error.code}`);
  }

  /** The next view message, as it came. */
  nextView(): Promise<unknown> {
    return new Promise((resolve) => this.socket.once("view", resolve));
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Many at once, a few handshakes at a time. */
export async function connectMany(
  url: string,
  count: number,
  auth: (place: number) => Handshake,
): Promise<BenchClient[]> {
  const clients: BenchClient[] = [];
  for (let from = 0; from < count; from += 25) {
    const places = Array.from({ length: Math.min(25, count - from) }, (_, place) => from + place);
    clients.push(...(await Promise.all(places.map((at) => BenchClient.connect(url, auth(at))))));
  }
  return clients;
}
