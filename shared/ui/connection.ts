import { io, type Socket } from "socket.io-client";
import { z } from "zod";
import {
  acknowledgement,
  connectFaults,
  type Acknowledgement,
  type ConnectFault,
} from "../protocol/answers.ts";
import type { CounterWish, KioskWish, TicketWish } from "../protocol/commands.ts";
import type { Handshake } from "../protocol/handshake.ts";
import type { View, ViewOf } from "../protocol/views.ts";
import { isAttended, session as sessionSchema, type Session } from "../protocol/access.ts";
import type { Prover } from "./device/prover.ts";
import { handshakeAuth } from "./handshake-auth.ts";
import { Outbox } from "./outbox.ts";
import { Poller, type Detour } from "./poller.ts";
import { follow, type Followed } from "./view-follower.ts";
import { retryPause } from "./retry-pause.ts";

export interface ConnectionState<V> {
  /**
   * The last known view; kept while offline, so that a page can show it as old, and behind a lock. Null before the
   * first one, and at a counter where nobody is signed in (rule X5).
   */
  readonly view: V | null;
  readonly online: boolean;
  /** Why the server does not let this page in; tried again every few seconds. */
  readonly refused: ConnectFault | null;
  /** Who sits at this counter, as the server said last; null for every other audience. */
  readonly session: Session | null;
  /** By this device's clock; null while online. */
  readonly offlineSince: number | null;
  /** Server time minus this device's time, in milliseconds. */
  readonly clockOffset: number;
}

export interface Connection<V, W> {
  /** Calls back after each change of `current()`; the answer ends it. */
  subscribe(listener: () => void): () => void;
  current(): ConnectionState<V>;
  /**
   * Sends a wish under one command id until it is acknowledged, across reconnects (rule W1).
   * Aborting stops further attempts and rejects; it does not take back what the server already did.
   */
  send(
    wish: W,
    options?: { readonly signal?: AbortSignal; readonly id?: string },
  ): Promise<Acknowledgement>;
  /**
   * Asks what changes nothing, once; the acknowledgement is for the caller to read. Rejects when none comes in time.
   */
  ask(question: object): Promise<unknown>;
  /** As `ask`, for what else a counter may ask: who sits there (access.ts), and the office's settings (settings.ts). */
  request(event: RequestEvent, content: object): Promise<unknown>;
  /** Another connection of the same device to the same server. */
  beside<H extends ViewerHandshake>(
    auth: H,
  ): Connection<ViewOf<H["audience"]>, WishOf<H["audience"]>>;
  /** The server's origin, for what is asked over HTTP; empty: the page's own. */
  readonly origin: string;
  close(): void;
}

export type RequestEvent = "access" | "settings";

/** What each audience may ask for. */
export type WishOf<A extends View["audience"]> = A extends "kiosk"
  ? KioskWish
  : A extends "counter"
    ? CounterWish
    : A extends "ticket"
      ? TicketWish
      : never;

type ViewerHandshake = Extract<Handshake, { audience: View["audience"] }>;

export interface ConnectOptions<V> {
  /** Another origin; the page's own when left out. */
  readonly url?: string;
  /** This machine, once it is enrolled (rule X1); without it no proof is sent. */
  readonly device?: Prover;
  /** How long to wait for an answer before the same command is sent again, in milliseconds. */
  readonly resendAfter?: number;
  /** How long to wait after the first refusal before asking again, in milliseconds; later ones wait longer. */
  readonly retryRefusedAfter?: number;
  /** The way to take when no socket can be opened. */
  readonly detour?: Detour<V>;
  /** How long to try for a socket first, and how often to look by the detour, in milliseconds. */
  readonly detourAfter?: number;
  readonly lookEvery?: number;
}

/** The longest pause between two attempts at a socket: ordinarily, and while the detour serves. In milliseconds. */
const reconnectAtLeastEvery = { alone: 2_000, onDetour: 30_000 } as const;

/** How long a question may wait for its answer, in milliseconds. */
const askPatience = 5_000;
/** The same for requests: secrets take their time to check, and the server checks few at once. */
const requestPatience = 20_000;
/** A connection that the server ended asks again after this: it may be revoked, and its screen has to say so. */
const knockAfterEnd = 300;

const isConnectFault = (text: string): text is ConnectFault =>
  connectFaults.some((fault) => fault === text);

/** Opens the one connection of a page: `connect({ protocol: 1, audience: "kiosk", kiosk })`. */
export function connect<H extends ViewerHandshake>(
  auth: H,
  {
    url,
    device,
    resendAfter = 3_000,
    retryRefusedAfter = 3_000,
    detour,
    detourAfter = 6_000,
    lookEvery = 10_000,
  }: ConnectOptions<ViewOf<H["audience"]>> = {},
): Connection<ViewOf<H["audience"]>, WishOf<H["audience"]>> {
  // Zod's compiled parsers need `unsafe-eval`, which the pages' content security policy forbids.
  z.config({ jitless: true });
  type V = ViewOf<H["audience"]>;
  const audience: H["audience"] = auth.audience;
  const options = {
    transports: ["websocket"],
    auth: handshakeAuth(auth, device, (error) => {
      console.warn("this device could not prove itself:", error);
      socket.disconnect();
      withoutSocket();
      knockAgain();
    }),
    timeout: 5_000,
    reconnectionDelay: 200,
    reconnectionDelayMax: reconnectAtLeastEvery.alone,
  };
  const socket: Socket = url === undefined ? io(options) : io(url, options);
  const listeners = new Set<() => void>();
  let followed: Followed<V> | null = null;
  let resyncing = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let state: ConnectionState<V> = {
    view: null,
    online: false,
    refused: null,
    session: null,
    offlineSince: Date.now(),
    clockOffset: 0,
  };
  const outbox = new Outbox(resendAfter, (command, answered) => {
    if (!socket.connected) {
      if (poller?.reaches) void poller.ask(command, answered);
      return;
    }
    socket.emit("command", command, (reply: unknown) => {
      const parsed = acknowledgement.safeParse(reply);
      // An answer this page cannot read is no answer: the command is sent again.
      if (parsed.success) answered(parsed.data);
      else console.error("unreadable acknowledgement", parsed.error.message);
    });
  });

  const change = (by: Partial<ConnectionState<V>>) => {
    state = { ...state, ...by };
    for (const listener of listeners) listener();
  };
  const arrived = (view: V, at: number) =>
    change({
      view,
      online: true,
      refused: null,
      offlineSince: null,
      clockOffset: at - Date.now(),
    });
  /** Where nobody works there comes no view that would say that the server is there (rule X5). */
  const toldOf = (session: Session) => {
    if (isAttended(session)) {
      change({ session });
      return;
    }
    const isEmpty = session.person === null;
    if (isEmpty) followed = null;
    refusals = 0;
    change({
      session,
      online: true,
      refused: null,
      offlineSince: null,
      ...(isEmpty && { view: null }),
      ...(session.here !== null && { clockOffset: session.here.at - Date.now() }),
    });
  };
  const offline = (by: Partial<ConnectionState<V>> = {}) =>
    change({ online: false, offlineSince: state.offlineSince ?? Date.now(), ...by });
  const poller =
    detour &&
    new Poller<V>(detour, lookEvery, {
      seen({ at, view }) {
        const returned = !state.online;
        socket.io.reconnectionDelayMax(reconnectAtLeastEvery.onDetour);
        arrived(view, at);
        if (returned) outbox.flush();
      },
      refused: (fault) => offline({ refused: fault }),
      lost: () => offline(),
    });
  /** The socket is gone; the page only is when the detour does not serve either. */
  const withoutSocket = (by: Partial<ConnectionState<V>> = {}) => {
    poller?.startAfter(detourAfter);
    if (!poller?.reaches) offline(by);
  };
  let refusals = 0;
  const knockAgain = () => {
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), retryPause(retryRefusedAfter, refusals));
    refusals += 1;
  };
  let unproven = 0;
  const knockSoon = () => {
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), Math.min(knockAfterEnd, retryRefusedAfter));
  };
  /** A challenge does not outlive its server: a restart in between makes a good proof wrong, once. */
  const worthAnotherProof = (fault: string) =>
    device !== undefined && fault === "not-enrolled" && (unproven += 1) === 1;

  socket.on("connect", () => {
    resyncing = false;
    unproven = 0;
    outbox.flush();
  });
  socket.on("view", (input: unknown) => {
    const step = follow(audience, followed, input);
    if (step.kind === "followed") {
      followed = step.next;
      resyncing = false;
      refusals = 0;
      poller?.stop();
      socket.io.reconnectionDelayMax(reconnectAtLeastEvery.alone);
      arrived(step.next.view, step.at);
    } else if (step.kind === "gap" && !resyncing) {
      resyncing = true;
      console.warn("view out of step:", step.reason);
      socket.emit("resync");
    }
  });
  socket.on("session", (input: unknown) => {
    const parsed = sessionSchema.safeParse(input);
    if (parsed.success) toldOf(parsed.data);
    else console.error("unreadable session", z.prettifyError(parsed.error));
  });
  socket.on("disconnect", (reason) => {
    withoutSocket();
    // Only this ends Socket.IO's own reconnecting.
    if (reason !== "io server disconnect") return;
    if (device === undefined || refusals > 0) knockAgain();
    else knockSoon();
  });
  socket.on("connect_error", (error) => {
    if (!socket.active && worthAnotherProof(error.message)) {
      withoutSocket();
      knockSoon();
      return;
    }
    withoutSocket(isConnectFault(error.message) ? { refused: error.message } : {});
    if (!socket.active) knockAgain();
  });

  poller?.startAfter(detourAfter);

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    send: (wish, { signal, id } = {}) => outbox.send(wish, signal, id),
    ask: (question) => socket.timeout(askPatience).emitWithAck("ask", question),
    request: (event, content) => socket.timeout(requestPatience).emitWithAck(event, content),
    beside: (other) =>
      connect(other, { ...(url !== undefined && { url }), ...(device && { device }) }),
    origin: url ?? "",
    close() {
      clearTimeout(retry);
      poller?.close();
      outbox.close();
      socket.close();
    },
  };
}
