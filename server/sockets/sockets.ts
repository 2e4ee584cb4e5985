import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server, type Socket } from "socket.io";
import type { ConnectFault } from "../../shared/protocol/answers.ts";
import type { AudienceKind } from "../../shared/protocol/handshake.ts";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import { isShellOrigin } from "../access/network/shell-origin.ts";
import { audienceName } from "../office/audience.ts";
import type { Log } from "../office/log.ts";
import type { People } from "../office/ports.ts";
import type { Publisher } from "../office/publisher.ts";
import { accessEvents } from "./access-events.ts";
import { commandEvents } from "./command-events.ts";
import { Connection, type Admitted, type MessageLimits } from "./connection.ts";
import { entranceOf, type Entrance, type Side } from "./entrance.ts";
import { FairWebSockets } from "./fair-web-sockets.ts";
import { identify, type Gatekeepers } from "./identity.ts";
import { Paced } from "./paced.ts";
import { questionEvents } from "./question-events.ts";
import { sameOrigin } from "./same-origin.ts";
import { screensFollowStaff } from "./screens.ts";
import { endWhenStuck } from "./stuck-connection.ts";

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
  readonly limits?: SocketLimits;
  readonly speaks?: readonly Speaks[];
}

export interface SocketLimits extends MessageLimits {
  readonly connections: number;
  /** How long a connection may take nothing of what it is sent, in milliseconds. */
  readonly stuck: number;
  /** Whole views are large: who asks again and again waits so long for the next, in milliseconds. */
  readonly again: number;
}

const defaultLimits: SocketLimits = {
  connections: 5_000,
  burst: 2_000,
  perSecond: 1_000,
  stuck: 5_000,
  again: 250,
};

/** Phones leave the rest of the connections to the office's own devices. */
const shareOfPhones = 0.8;

/** Anything larger is no message of ours: the transport closes the connection. In bytes. */
const transportLimit = 65_536;

/** The Socket.IO side of the office: handshakes in, commands in, views out. */
export class Sockets {
  /** One for each listener, so that a connection's listener is never in doubt. */
  readonly #servers: readonly { readonly io: Server; readonly listener: Listener }[];
  readonly #parts: SocketParts;
  readonly #limits: SocketLimits;
  readonly #connected = new Map<AudienceKind, number>();
  #stopListening: readonly (() => void)[] = [];

  constructor(listeners: readonly Listener[], parts: SocketParts) {
    this.#parts = parts;
    this.#limits = parts.limits ?? defaultLimits;
    this.#servers = listeners.map((listener) => ({
      listener,
      io: new Server({
        transports: ["websocket"],
        wsEngine: FairWebSockets,
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
    return Object.fromEntries(this.#connected);
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
        const found = admitted.get(socket);
        if (found === undefined) socket.disconnect(true);
        else this.#welcome(socket, found, publisher, speaks);
      });
      io.attach(listener.http);
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
    const clients = this.#servers.reduce((sum, { io }) => sum + io.engine.clientsCount, 0);
    return clients > this.#limits.connections * share ? "too-many-connections" : admitted;
  }

  #welcome(
    socket: Socket,
    admitted: Admitted,
    publisher: Publisher,
    speaks: readonly Speaks[],
  ): void {
    endWhenStuck(socket, this.#limits.stuck);
    const connection = new Connection(socket, admitted, this.#limits, this.#parts.log);
    const { identity } = connection;
    this.#count(connection);
    // It may have been revoked since its handshake.
    if (!this.#present(connection)) return;
    const again = new Paced(() => {
      if (identity.kind === "tool" || identity.kind === "printer") return;
      this.#show(connection, () => publisher.resync(identity));
    }, this.#limits.again);
    connection.on("resync", () => again.ask());
    connection.onEnd(() => again.stop());
    if (!this.#begin(connection, speaks) || !connection.isOpen) return;
    if (identity.kind === "tool" || identity.kind === "printer") return;
    // Snapshot and room in one turn of the loop, so that no change falls between them.
    this.#show(connection, () => {
      const message = publisher.join(identity);
      connection.onEnd(() => publisher.leave(identity));
      connection.join(audienceName(identity));
      return message;
    });
  }

  /** Without all of what it speaks a connection is worth nothing: it comes again. */
  #begin(connection: Connection, speaks: readonly Speaks[]): boolean {
    try {
      for (const speak of speaks) speak(connection);
      return true;
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

  /** Sends a view; one that cannot be made costs this connection, which comes again, and nothing else. */
  #show(connection: Connection, make: () => ViewMessage | null): void {
    try {
      const message = make();
      if (message !== null) connection.send("view", message);
    } catch (error) {
      this.#parts.log.error("a view could not be made", { error });
      connection.end();
    }
  }

  #end(room: string): void {
    for (const { io } of this.#servers) io.in(room).disconnectSockets(true);
  }

  #count(connection: Connection): void {
    const { kind } = connection.identity;
    const add = (by: number) => this.#connected.set(kind, (this.#connected.get(kind) ?? 0) + by);
    add(1);
    connection.onEnd(() => add(-1));
  }
}

const roomOf = (device: string) => `device:${device}`;
