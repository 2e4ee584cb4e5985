import type { Socket } from "socket.io-client";
import { acknowledgement, type Acknowledgement } from "../../shared/protocol/answers.ts";
import type { CounterWish, KioskWish } from "../../shared/protocol/commands.ts";
import { freshCommandId } from "../../shared/ui/command-id.ts";
import { insisting } from "./insisting.ts";

/** A command that was granted. */
export interface Granted {
  readonly id: string;
  readonly wish: KioskWish | CounterWish;
  readonly answer: Extract<Acknowledgement, { ok: true }>["answer"];
}

/** How long an answer may take before it is asked for again, in milliseconds. */
const patience = 20_000;

/** A connection that does what it should; it comes back and asks again under the same id (rule W1). */
export class HonestLink {
  readonly #connect: () => Promise<Socket>;
  readonly #losses: string[] = [];
  #socket: Socket;

  private constructor(connect: () => Promise<Socket>, socket: Socket) {
    this.#connect = connect;
    this.#socket = this.#heeded(socket);
  }

  static async open(connect: () => Promise<Socket>): Promise<HonestLink> {
    return new HonestLink(connect, await connect());
  }

  /** Why the connection was lost, each time: the server's word, or what a machine that stands still for seconds does. */
  get losses(): readonly string[] {
    return this.#losses;
  }

  /** The answer, and after how many milliseconds it came. */
  async send(wish: KioskWish | CounterWish, id: string = freshCommandId()) {
    for (;;) {
      const asked = performance.now();
      try {
        const reply: unknown = await this.#socket
          .timeout(patience)
          .emitWithAck("command", { ...wish, id });
        return { id, reply: acknowledgement.parse(reply), took: performance.now() - asked };
      } catch (error) {
        // Lost with the connection; anything else is no answer of ours.
        if (this.#socket.connected) throw error;
        this.#socket = this.#heeded(await insisting(this.#connect));
      }
    }
  }

  close(): void {
    this.#socket.close();
  }

  #heeded(socket: Socket): Socket {
    socket.on("disconnect", (reason) => this.#losses.push(reason));
    return socket;
  }
}
