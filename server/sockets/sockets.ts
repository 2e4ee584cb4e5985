import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { Acknowledgement, ConnectFault } from "../../shared/protocol/answers.ts";
import type { AudienceKind } from "../../shared/protocol/handshake.ts";
import { clientEvents, type ViewMessage } from "../../shared/protocol/messages.ts";
import { counterQuestion, type QuestionAcknowledgement } from "../../shared/protocol/questions.ts";
import { audienceName, type Identity } from "../office/audience.ts";
import type { Log } from "../office/log.ts";
import type { Office } from "../office/office.ts";
import type { People } from "../office/ports.ts";
import type { Publisher } from "../office/publisher.ts";
import { readCommand } from "../office/read-command.ts";
import { requestOf } from "../office/requests.ts";
import { identify } from "./identity.ts";
import { sameOrigin } from "./same-origin.ts";
import { endWhenStuck } from "./stuck-connection.ts";
import { TokenBucket } from "./token-bucket.ts";

export interface SocketParts {
  readonly office: Office;
  readonly people: People;
  readonly log: Log;
  /** Proves an office tool on the same machine. */
  readonly toolToken: string;
  /** Where phones reach this server, when not at the address it listens on. */
  readonly publicUrl?: string | null;
  readonly limits?: SocketLimits;
}

export interface SocketLimits {
  readonly connections: number;
  /** Messages a connection may send at once, and a second. */
  readonly burst: number;
  readonly perSecond: number;
  /** How long a connection may take nothing of what it is sent, in milliseconds. */
  readonly stuck: number;
}

const defaultLimits: SocketLimits = {
  connections: 5_000,
  burst: 2_000,
  perSecond: 1_000,
  stuck: 5_000,
};

/**
 * Questions a connection may ask at once, and a second: more than anybody types. One that looks through a hundred
 * thousand persons keeps everybody waiting for some 50 ms.
 */
const questions = { atOnce: 20, perSecond: 5 } as const;

/** Phones leave the rest of the connections to the office's own devices. */
const shareOfPhones = 0.8;

/** Anything larger is no message of ours: the transport closes the connection. In bytes. */
const transportLimit = 65_536;

/** The Socket.IO side of the office: handshakes in, commands in, views out. */
export class Sockets {
  readonly #io: Server;
  readonly #http: HttpServer;
  readonly #parts: SocketParts;
  readonly #limits: SocketLimits;
  readonly #connected = new Map<AudienceKind, number>();

  constructor(http: HttpServer, parts: SocketParts) {
    this.#parts = parts;
    this.#limits = parts.limits ?? defaultLimits;
    this.#http = http;
    this.#io = new Server({
      transports: ["websocket"],
      serveClient: false,
      pingInterval: 2_000,
      pingTimeout: 3_000,
      maxHttpBufferSize: transportLimit,
      connectTimeout: 5_000,
      allowRequest: (request, done) => done(null, sameOrigin(request.headers, parts.publicUrl)),
    });
  }

  /** Connections by audience. */
  get connected(): Readonly<Partial<Record<AudienceKind, number>>> {
    return Object.fromEntries(this.#connected);
  }

  /**
   * Begins to take connections; the publisher's views go out through `send`. Until then the server knows no
   * sockets: whoever comes early is turned away and comes again, instead of waiting for a view for ever.
   */
  open(publisher: Publisher): void {
    const identities = new WeakMap<Socket, Identity>();
    this.#io.use((socket, next) => {
      const identity = this.#tryAdmit(socket);
      if (typeof identity === "string") {
        next(new Error(identity));
        return;
      }
      identities.set(socket, identity);
      next();
    });
    this.#io.on("connection", (socket) => {
      const identity = identities.get(socket);
      if (identity === undefined) socket.disconnect(true);
      else this.#welcome(socket, identity, publisher);
    });
    this.#io.attach(this.#http);
  }

  /** Sends a view to an audience; null when the audience is no more. */
  send(audience: string, message: ViewMessage | null): void {
    if (message === null) this.#io.in(audience).disconnectSockets(true);
    else this.#io.to(audience).emit("view", message);
  }

  async close(): Promise<void> {
    this.#io.disconnectSockets(true);
    await this.#io.close();
  }

  /** Nobody catches what is thrown at a handshake but the process itself, and a schema can be made to throw. */
  #tryAdmit(socket: Socket): Identity | ConnectFault {
    try {
      return this.#admit(socket);
    } catch (error) {
      this.#parts.log.error("a handshake could not be looked into", { error });
      return "malformed-handshake";
    }
  }

  #admit(socket: Socket): Identity | ConnectFault {
    const identity = identify(socket.handshake.auth, this.#parts.office, this.#parts.toolToken);
    if (typeof identity === "string") return identity;
    const room = this.#limits.connections * (identity.kind === "ticket" ? shareOfPhones : 1);
    return this.#io.engine.clientsCount > room ? "too-many-connections" : identity;
  }

  #welcome(socket: Socket, identity: Identity, publisher: Publisher): void {
    endWhenStuck(socket, this.#limits.stuck);
    const bucket = new TokenBucket(this.#limits.burst, this.#limits.perSecond);
    const curiosity = new TokenBucket(questions.atOnce, questions.perSecond);
    /** Counts every message; a flood ends the connection and nobody else's. */
    const admitted = (reply: Reply): boolean => {
      if (bucket.take()) return true;
      reply({ ok: false, error: { code: "flooding" } });
      this.#parts.log.warn("a connection flooded", { audience: identity.kind });
      socket.disconnect(true);
      return false;
    };
    socket.on("command", (...sent: unknown[]) => {
      const reply = replyOf(sent);
      if (admitted(reply)) this.#take(sent[0], identity, reply);
    });
    socket.on("ask", (...sent: unknown[]) => {
      const reply = replyOf(sent);
      if (!admitted(reply)) return;
      if (curiosity.take()) reply(this.#answer(sent[0], identity, publisher));
      else reply({ ok: false, error: { code: "flooding" } });
    });
    socket.on("resync", (...sent: unknown[]) => {
      if (!admitted(replyOf(sent)) || identity.kind === "tool") return;
      this.#show(socket, () => publisher.resync(identity));
    });
    socket.onAny((name: string, ...sent: unknown[]) => {
      if (clientEvents.some((known) => known === name)) return;
      const reply = replyOf(sent);
      if (admitted(reply)) reply({ ok: false, error: { code: "unknown-event" } });
    });
    socket.on("disconnect", () => this.#count(identity.kind, -1));
    this.#count(identity.kind, 1);
    if (identity.kind === "tool") return;
    // Snapshot and room in one turn of the loop, so that no change falls between them.
    this.#show(socket, () => {
      const message = publisher.join(identity);
      socket.on("disconnect", () => publisher.leave(identity));
      void socket.join(audienceName(identity));
      return message;
    });
  }

  /** Sends a view; one that cannot be made costs this connection, which comes again, and nothing else. */
  #show(socket: Socket, make: () => ViewMessage | null): void {
    try {
      const message = make();
      if (message !== null) socket.emit("view", message);
    } catch (error) {
      this.#parts.log.error("a view could not be made", { error });
      socket.disconnect(true);
    }
  }

  #take(raw: unknown, identity: Identity, reply: Reply): void {
    const { office, people, log } = this.#parts;
    const wire = readCommand(raw, identity);
    if ("code" in wire) {
      reply({ ok: false, error: wire });
      return;
    }
    const request = requestOf(wire, office.definition, people);
    if (request === null) {
      const expected = "a date and time that exist";
      reply({ ok: false, error: { code: "malformed", path: "time", expected } });
      return;
    }
    office.submit(wire.command.id, request).then(reply, (error: unknown) => {
      log.error("a command was not answered", { error });
      reply({ ok: false, error: { code: "internal" } });
    });
  }

  /** A counter's question; what cannot be answered costs nobody else anything. */
  #answer(raw: unknown, identity: Identity, publisher: Publisher): QuestionAcknowledgement {
    if (identity.kind !== "counter") return { ok: false, error: { code: "not-allowed" } };
    const question = counterQuestion.safeParse(raw);
    if (!question.success) {
      const [issue] = question.error.issues;
      const path = issue?.path.join(".") ?? "";
      return { ok: false, error: { code: "malformed", path, expected: issue?.message ?? "" } };
    }
    try {
      return { ok: true, reply: publisher.answer(question.data) };
    } catch (error) {
      this.#parts.log.error("a question could not be answered", { error });
      return { ok: false, error: { code: "internal" } };
    }
  }

  #count(kind: AudienceKind, by: number): void {
    this.#connected.set(kind, (this.#connected.get(kind) ?? 0) + by);
  }
}

type Reply = (reply: Acknowledgement | QuestionAcknowledgement) => void;

/** The acknowledgement a client may or may not have asked for: its last argument. */
function replyOf(sent: readonly unknown[]): Reply {
  const last = sent.at(-1);
  return typeof last === "function" ? (acknowledgement) => last(acknowledgement) : () => {};
}
