import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server, type Socket } from "socket.io";
import type { ConnectFault } from "../../shared/protocol/answers.ts";
import type { AudienceKind } from "../../shared/protocol/handshake.ts";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import { isShellOrigin } from "../access/network/shell-origin.ts";
import type { Log } from "../office/log.ts";
import type { People } from "../office/ports.ts";
import type { Publisher } from "../office/publisher.ts";
import { accessEvents } from "./access-events.ts";
import { Attendance, type Shares } from "./attendance.ts";
import { commandEvents } from "./command-events.ts";
import { Connection, type Admitted, type MessageLimits } from "./connection.ts";
import { entranceOf, type Entrance, type Side } from "./entrance.ts";
import { endForeignUpgrade } from "./foreign-upgrade.ts";
import { identify, type Gatekeepers } from "./identity.ts";
import { Paced } from "./paced.ts";
import { questionEvents } from "./question-events.ts";
import { sameOrigin } from "./same-origin.ts";
import { screensFollowStaff } from "./screens.ts";
import { maySeeView, showToStaff } from "./show-to-staff.ts";
import { Showing } from "./showing.ts";
import { SpeakingTurns } from "./speaking-turns.ts";
import { endWhenStuck } from "./stuck-connection.ts";
import { WaitingRoom } from "./waiting-room.ts";

/** One of the server's addresses. */
export interface Listener {
  readonly http: HttpServer;
  readonly side: Side;
  /** Whether it speaks TLS. */
  readonly secure: boolean;
}

/** More that connections speak, such as sign-in: registers what it hears on each new one. */
export type Speaks = (connection: Connection) => void;

export interface SocketParts extends Gatekeepers {
  readonly people: People;
  readonly log: Log;
  /** Where phones reach this server, when not at the address it listens on. */
  readonly publicUrl?: string | null;
  readonly limits?: Partial<SocketLimits>;
  readonly speaks?: readonly Speaks[];
}

export interface SocketLimits extends MessageLimits {
  /** That were let in. */
  readonly connections: number;
  /** How many of them one device or ticket may have. */
  readonly shares: Shares;
  /** That are still to say who they are, at each listener. */
  readonly waiting: number;
  /** How long a connection may take nothing of what it is sent, in milliseconds. */
  readonly stuck: number;
  /** Whole views are large: who asks again and again waits so long for the next, in milliseconds. */
  readonly again: number;
}

const defaultLimits: SocketLimits = {
  connections: 5_000,
  // A counter has four and its tabs; a ticket may be on a family's phones.
  shares: { device: 60, ticket: 20 },
  waiting: 1_000,
  burst: 2_000,
  perSecond: 1_000,
  stuck: 5_000,
  again: 250,
};

/** Phones leave the rest of the connections to the office's own devices. */
const shareOfPhones = 0.8;

/** Messages of one device or ticket: so many are heard in a turn of the event loop, and so many may wait for that. */
const hearing = { inATurn: 8, mostWaiting: 2_000 } as const;

/** Anything larger is no message of ours: the transport closes the connection. In bytes. */
const transportLimit = 65_536;

/** The Socket.IO side of the office: handshakes in, commands in, views out. */
export class Sockets {
  /** One for each listener, so that a connection's listener is never in doubt. */
  readonly #servers: readonly { readonly io: Server; readonly listener: Listener }[];
  readonly #parts: SocketParts;
  readonly #limits: SocketLimits;
  readonly #attendance: Attendance;
  readonly #turns = new SpeakingTurns(hearing);
  #stopListening: readonly (() => void)[] = [];

  constructor(listeners: readonly Listener[], parts: SocketParts) {
    this.#parts = parts;
    this.#limits = { ...defaultLimits, ...parts.limits };
    this.#attendance = new Attendance(this.#limits.shares);
    this.#servers = listeners.map((listener) => ({
      listener,
      io: new Server({
        transports: ["websocket"],
        serveClient: false,
        pingInterval: 2_000,
        pingTimeout: 3_000,
        maxHttpBufferSize: transportLimit,
        connectTimeout: 5_000,
        allowRequest: (request, done) => done(null, this.#isFromOwnPage(request, listener)),
      }),
    }));
  }

  /** Connections by audience. */
  get connected(): Readonly<Partial<Record<AudienceKind, number>>> {
    return this.#attendance.byKind;
  }

  /**
   * Begins to take connections; the publisher's views go out through `send`. Until then the server knows no
   * sockets: whoever comes early is turned away and comes again, instead of waiting for a view for ever.
   */
  open(publisher: Publisher): void {
    const { devices, staff } = this.#parts;
    const screens = screensFollowStaff(staff);
    this.#stopListening = [
      devices.onGone((device) => this.#end(roomOf(device))),
      screens.stopListening,
    ];
    const speaks = [
      commandEvents(this.#parts),
      questionEvents(this.#parts, publisher),
      screens.watch,
      accessEvents(staff),
      ...(this.#parts.speaks ?? []),
    ];
    for (const { io, listener } of this.#servers) {
      const admitted = new WeakMap<Socket, Admitted>();
      const waiting = new WaitingRoom<Socket["conn"]>(this.#limits.waiting);
      io.use((socket, next) => {
        const found = this.#tryAdmit(socket, entranceOf(listener.side, socket.request));
        if (typeof found === "string") {
          next(new Error(found));
          return;
        }
        admitted.set(socket, found);
        next();
      });
      io.on("connection", (socket) => {
        waiting.leave(socket.conn);
        const found = admitted.get(socket);
        if (found === undefined) socket.disconnect(true);
        else this.#welcome(socket, found, publisher, speaks);
      });
      io.attach(listener.http);
      listener.http.on("upgrade", endForeignUpgrade);
      io.engine.on("connection", (stranger: Socket["conn"]) => {
        waiting.enter(stranger);
        stranger.once("close", () => waiting.leave(stranger));
      });
    }
  }

  /** Sends a view to an audience; null when the audience is no more. */
  send(audience: string, message: ViewMessage | null): void {
    if (message === null) this.#end(audience);
    else for (const { io } of this.#servers) io.to(audience).emit("view", message);
  }

  async close(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    for (const { io } of this.#servers) io.disconnectSockets(true);
    await Promise.all(this.#servers.map(({ io }) => io.close()));
  }

  #isFromOwnPage({ headers }: IncomingMessage, { side, secure }: Listener): boolean {
    const { publicUrl = null } = this.#parts;
    if (side === "office" && isShellOrigin(headers.origin)) return true;
    return sameOrigin(headers, { publicUrl, secure });
  }

  /** Nobody catches what is thrown at a handshake but the process itself. */
  #tryAdmit(socket: Socket, entrance: Entrance): Admitted | ConnectFault {
    try {
      return this.#admit(socket, entrance);
    } catch (error) {
      this.#parts.log.error("a handshake could not be looked into", { error });
      return "malformed-handshake";
    }
  }

  #admit(socket: Socket, entrance: Entrance): Admitted | ConnectFault {
    const admitted = identify(socket.handshake.auth, entrance, this.#parts);
    if (typeof admitted === "string") return admitted;
    const share = admitted.identity.kind === "ticket" ? shareOfPhones : 1;
    const isFull = this.#attendance.all >= this.#limits.connections * share;
    const hasRoom = !isFull && this.#attendance.hasRoomFor(admitted);
    return hasRoom ? admitted : "too-many-connections";
  }

  #welcome(
    socket: Socket,
    admitted: Admitted,
    publisher: Publisher,
    speaks: readonly Speaks[],
  ): void {
    endWhenStuck(socket, this.#limits.stuck);
    const connection = new Connection(socket, admitted, {
      limits: this.#limits,
      log: this.#parts.log,
      turns: this.#turns,
    });
    connection.onEnd(this.#attendance.add(connection));
    // It may have been revoked since its handshake.
    if (!this.#present(connection)) return;
    const showing = this.#showing(connection, publisher);
    const again = new Paced(() => showing?.again(), this.#limits.again);
    connection.on("resync", () => again.ask());
    connection.onEnd(() => again.stop());
    const first = showing === null ? [] : [showToStaff(this.#parts, showing)];
    if (this.#begin(connection, [...first, ...speaks])) showing?.follow();
  }

  /** Null for who sees nothing. */
  #showing(connection: Connection, publisher: Publisher): Showing | null {
    const { identity } = connection;
    if (identity.kind === "tool" || identity.kind === "printer") return null;
    return new Showing(connection, identity, {
      publisher,
      log: this.#parts.log,
      may: () => maySeeView(this.#parts, connection),
    });
  }

  /** Without all of what it speaks a connection is worth nothing: it comes again. */
  #begin(connection: Connection, speaks: readonly Speaks[]): boolean {
    try {
      for (const speak of speaks) speak(connection);
      return connection.isOpen;
    } catch (error) {
      this.#parts.log.error("a connection could not begin", { error });
      connection.end();
      return false;
    }
  }

  /** Keeps the device's connections together, so that it falls off at once when it is revoked (rule X2). */
  #present(connection: Connection): boolean {
    const { device, version } = connection;
    const { devices } = this.#parts;
    if (device === null) return true;
    if (!devices.isEnrolled(device.id)) {
      connection.end();
      return false;
    }
    connection.join(roomOf(device.id));
    devices.arrived(device.id, version);
    connection.onEnd(() => devices.left(device.id));
    return true;
  }

  #end(room: string): void {
    for (const { io } of this.#servers) io.in(room).disconnectSockets(true);
  }
}

const roomOf = (device: string) => `device:${device}`;
