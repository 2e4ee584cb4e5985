import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Socket } from "node:net";
import { Turns } from "./turns.ts";

/** PEM both. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** How long somebody may take, in milliseconds; who takes longer is sent away. */
export interface Patience {
  /** To say hello over TLS. */
  readonly hello: number;
  /** For a request's headers. */
  readonly headers: number;
  /** For a whole request; the largest is some kilobytes. */
  readonly request: number;
  /** How often that is looked at. */
  readonly look: number;
}

const ordinary: Patience = { hello: 10_000, headers: 15_000, request: 30_000, look: 5_000 };

/** A server that speaks TLS 1.2 or newer with this certificate; plain HTTP without one. */
export function serverFor(
  tls: TlsFiles | null,
  patience: Patience = ordinary,
): (handler: RequestListener) => Server {
  const limits = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.look,
  };
  if (tls === null) return (handler) => inTurn(handler, (each) => createServer(limits, each));
  const { certificate: cert, key } = tls;
  const spoken = { cert, key, minVersion: "TLSv1.2", handshakeTimeout: patience.hello } as const;
  return (handler) =>
    inTurn(handler, (each) => createTlsServer({ ...limits, ...spoken }, each), "secureConnection");
}

/** Requests that may wait: more would wait for seconds. */
const mostWaiting = 5_000;
/** … and of one connection. Browsers ask one thing after the other on each. */
const mostOfOne = 100;

function inTurn(
  handler: RequestListener,
  create: (each: RequestListener) => Server,
  begins: "connection" | "secureConnection" = "connection",
): Server {
  const turns = new Turns(mostWaiting, mostOfOne);
  const server = create((request, response) => {
    if (turns.take(request.socket, () => handler(request, response))) return;
    // An answer would wait behind those before it, and the next request is read already.
    request.socket.destroy();
  });
  return server.on(begins, (socket: Socket) => socket.once("close", () => turns.forget(socket)));
}
