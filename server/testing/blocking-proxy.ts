import { createServer, request } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

export interface BlockingProxy {
  readonly url: string;
  /** WebSockets asked for so far, let through or not. */
  readonly upgrades: number;
  /** Ordinary requests passed on so far. */
  readonly requests: number;
  /** Passes the next commands on, and loses their answers. */
  loseAnswers(count: number): void;
  /** Lets WebSockets through from now on. */
  unblock(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** An HTTP proxy before a server, as some networks have it: requests pass, upgrades to WebSocket are refused. */
export async function startBlockingProxy(target: string): Promise<BlockingProxy> {
  const { hostname, port } = new URL(target);
  let blocked = true;
  const passing = new Set<Duplex>();
  let upgrades = 0;
  let requests = 0;
  let toLose = 0;
  const http = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    requests += 1;
    const passed = request({ hostname, port, method, path: url, headers }, (response) => {
      if (method === "POST" && toLose > 0) {
        toLose -= 1;
        outgoing.destroy();
        return;
      }
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    passed.on("error", () => outgoing.writeHead(502).end("<h1>Bad gateway</h1>"));
    incoming.pipe(passed);
  });
  http.on("upgrade", (incoming, socket, head) => {
    upgrades += 1;
    socket.on("error", () => socket.destroy());
    if (blocked) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const onward = connect(Number(port), hostname, () => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
        lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
      }
      onward.write(`${lines.join("\r\n")}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    passing.add(socket);
    onward.on("error", () => socket.destroy());
    socket.on("close", () => {
      passing.delete(socket);
      onward.destroy();
    });
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  http.listen(0, "127.0.0.1", resolve);
  await listening;
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return {
    url: `http://127.0.0.1:${address.port}`,
    get upgrades() {
      return upgrades;
    },
    get requests() {
      return requests;
    },
    loseAnswers(count) {
      toLose = count;
    },
    unblock() {
      blocked = false;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of passing) socket.destroy();
      http.closeAllConnections();
      const { promise, resolve: closed } = Promise.withResolvers<void>();
      http.close(() => closed());
      await promise;
    },
  };
}
