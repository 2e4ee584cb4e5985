import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";

/** PEM both. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** Who opens a connection and never says hello is sent away; milliseconds. */
const handshakeTimeout = 10_000;

/** A server that speaks TLS 1.2 or newer with this certificate; plain HTTP without one. */
export function serverFor(tls: TlsFiles | null): (handler: RequestListener) => Server {
  if (tls === null) return (handler) => createServer(handler);
  const { certificate: cert, key } = tls;
  return (handler) =>
    createTlsServer({ cert, key, minVersion: "TLSv1.2", handshakeTimeout }, handler);
}
