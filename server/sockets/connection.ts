import type { Socket } from "socket.io";
import type { Identity } from "../office/audience.ts";
import type { CounterPlace } from "../access/staff-door.ts";
import type { Device } from "../access/ports.ts";
import type { Log } from "../office/log.ts";
import type { Speaker, SpeakingTurns } from "./speaking-turns.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Who came in, as the handshake proved it. */
export interface Admitted {
  readonly identity: Identity;
  /** Null where it needed none. */
  readonly device: Device | null;
  /** Of the device's software, where it said so. */
  readonly version: string | null;
  /** The counter it stands at; null for everybody but staff. */
  readonly place: CounterPlace | null;
}

/** Messages a connection may send at once, and a second. */
export interface MessageLimits {
  readonly burst: number;
  readonly perSecond: number;
}

/** Answers a message, if its sender asked for that. */
export type Reply = (answer: unknown) => void;

type Hearing = (body: unknown, reply: Reply) => void;

/** What connections share. */
export interface ConnectionParts {
  readonly limits: MessageLimits;
  readonly log: Log;
  readonly turns: SpeakingTurns;
}

/** One open connection: who it is, and what it says. Counts every message; a flood ends it and nobody else. */
export class Connection implements Admitted {
  readonly identity: Identity;
  readonly device: Device | null;
  readonly version: string | null;
  readonly place: CounterPlace | null;
  readonly #socket: Socket;
  readonly #log: Log;
  readonly #bucket: TokenBucket;
  readonly #events = new Set<string>();
  readonly #turns: SpeakingTurns;
  readonly #speaker: Speaker;
  /** Ended by us: what it had said before is not heard any more. */
  #isEnded = false;
  /** It has said too much, and nothing more of it is heard. */
  #isFlooding = false;

  constructor(socket: Socket, admitted: Admitted, { limits, log, turns }: ConnectionParts) {
    this.identity = admitted.identity;
    this.device = admitted.device;
    this.version = admitted.version;
    this.place = admitted.place;
    this.#socket = socket;
    this.#log = log;
    this.#turns = turns;
    this.#speaker = speakerOf(admitted) ?? this;
    this.#bucket = new TokenBucket(limits.burst, limits.perSecond);
    socket.onAny((name: string, ...sent: unknown[]) => {
      if (this.#events.has(name)) return;
      const reply = replyOf(sent);
      if (this.#hasRoom(reply)) reply({ ok: false, error: { code: "unknown-event" } });
    });
  }

  get isOpen(): boolean {
    return this.#socket.connected;
  }

  /** Takes an event; what `take` throws is logged and answered as `internal`. */
  on(event: string, take: Hearing): void {
    // Everything would be done twice, and only the first answer heard.
    if (this.#events.has(event)) throw new Error(`${event} is taken twice`);
    this.#events.add(event);
    this.#socket.on(event, (...sent: unknown[]) => {
      const reply = replyOf(sent);
      if (!this.#hasRoom(reply)) return;
      const hear = () => this.#hear(event, take, sent[0], reply);
      if (!this.#turns.take(this.#speaker, hear)) this.#flooded(reply);
    });
  }

  send(event: string, body: unknown): void {
    this.#socket.emit(event, body);
  }

  /** Hears what is sent to a room, for as long as it is open. */
  join(room: string): void {
    void this.#socket.join(room);
  }

  /** Hears no more of what is sent to a room. */
  leave(room: string): void {
    void this.#socket.leave(room);
  }

  end(): void {
    this.#isEnded = true;
    this.#socket.disconnect(true);
  }

  onEnd(listener: () => void): void {
    this.#socket.on("disconnect", listener);
  }

  #hear(event: string, take: Hearing, body: unknown, reply: Reply): void {
    if (this.#isEnded) return;
    try {
      take(body, reply);
    } catch (error) {
      this.#log.error("a message could not be taken", { event, error });
      reply({ ok: false, error: { code: "internal" } });
    }
  }

  #hasRoom(reply: Reply): boolean {
    if (this.#isFlooding) return false;
    if (this.#bucket.take()) return true;
    // What came before it is answered first.
    this.#isFlooding = true;
    const end = () => this.#flooded(reply);
    if (!this.#turns.take(this.#speaker, end)) end();
    return false;
  }

  #flooded(reply: Reply): void {
    reply({ ok: false, error: { code: "flooding" } });
    this.#log.warn("a connection flooded", { audience: this.identity.kind });
    this.end();
  }
}

/** A device and a ticket are one however many connections they open. */
function speakerOf({ device, identity }: Admitted): string | null {
  if (device !== null) return device.id;
  return identity.kind === "ticket" ? `visit:${identity.visit}` : null;
}

/** The acknowledgement a client may or may not have asked for: its last argument. */
function replyOf(sent: readonly unknown[]): Reply {
  const last = sent.at(-1);
  return typeof last === "function" ? (answer) => last(answer) : () => {};
}
