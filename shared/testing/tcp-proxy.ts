import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line on loopback between a client and a server, that a test can spoil in the ways real lines are spoilt. */
export interface TcpProxy {
  readonly port: number;
  /** Connections asked for so far, let through or not. */
  readonly connections: number;
  /** Everything passes again, at once. What was held back comes now; what was cut stays cut. */
  mend(): void;
  /** Ends what is open; new connections pass. */
  cut(): void;
  /** Ends what is open, and every connection that is asked for, as a server that is down. */
  refuse(): void;
  /** Connections stand and nothing passes, as with a pulled plug; new ones are accepted and silent. */
  hold(): void;
  /** Only what the client sends is held back: the server believes that all is well. */
  holdFromClient(): void;
  /** Only what the server sends is held back: it acts, and the client never learns. */
  holdFromServer(): void;
  /** Every piece comes so many milliseconds late, in order. */
  delay(milliseconds: number): void;
  [Symbol.asyncDispose](): Promise<void>;
}

type Direction = "fromClient" | "fromServer";
interface Mood {
  readonly refuses: boolean;
  readonly held: readonly Direction[];
  readonly late: number;
}

const mended: Mood = { refuses: false, held: [], late: 0 };

/** Starts one before a server on this machine; its port may change with `target`, asked for each connection. */
export async function startTcpProxy(target: () => number): Promise<TcpProxy> {
  const open = new Set<Lane>();
  let mood = mended;
  let connections = 0;
  const server = createServer((client) => {
    connections += 1;
    if (mood.refuses) {
      client.resetAndDestroy();
      return;
    }
    const onward = connect(target(), "127.0.0.1");
    const lanes = [
      new Lane(client, onward, () => passing("fromClient")),
      new Lane(onward, client, () => passing("fromServer")),
    ];
    const end = () => {
      client.destroy();
      onward.destroy();
      for (const lane of lanes) open.delete(lane);
    };
    for (const lane of lanes) open.add(lane);
    for (const socket of [client, onward]) {
      socket.on("error", end);
      socket.on("close", end);
    }
  });
  const passing = (direction: Direction) => (mood.held.includes(direction) ? null : mood.late);
  const become = (next: Partial<Mood>) => {
    mood = { ...mended, ...next };
    for (const lane of open) lane.pump();
  };
  const cut = () => {
    for (const lane of open) lane.end();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return {
    port: address.port,
    get connections() {
      return connections;
    },
    mend: () => become({}),
    cut,
    refuse() {
      become({ refuses: true });
      cut();
    },
    hold: () => become({ held: ["fromClient", "fromServer"] }),
    holdFromClient: () => become({ held: ["fromClient"] }),
    holdFromServer: () => become({ held: ["fromServer"] }),
    delay: (late) => become({ late }),
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}

/** One direction of a connection: pieces in order, each let through when the mood says so. */
class Lane {
  readonly #from: Socket;
  readonly #to: Socket;
  /** Milliseconds late, or null while nothing passes. */
  readonly #passing: () => number | null;
  readonly #pieces: { readonly bytes: Buffer; readonly at: number }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(from: Socket, to: Socket, passing: () => number | null) {
    this.#from = from;
    this.#to = to;
    this.#passing = passing;
    from.on("data", (bytes: Buffer) => {
      this.#pieces.push({ bytes, at: performance.now() });
      this.pump();
    });
  }

  pump(): void {
    clearTimeout(this.#timer);
    const late = this.#passing();
    if (late === null) return;
    for (let first = this.#pieces[0]; first !== undefined; first = this.#pieces[0]) {
      const wait = first.at + late - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.pump(), wait);
        return;
      }
      this.#pieces.shift();
      this.#to.write(first.bytes);
    }
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#from.destroy();
    this.#to.destroy();
  }
}
