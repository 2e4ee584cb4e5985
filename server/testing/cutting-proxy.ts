import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A TCP proxy on loopback that can break connections off, in the middle of something or altogether. */
export interface CuttingProxy {
  readonly port: number;
  /** Connections asked for so far, let through or not. */
  readonly connections: number;
  /** Cuts the connection when so many more bytes came from the server, and every later one; Infinity lets all pass. */
  cutAfter(bytes: number): void;
  /** Cuts what is open. */
  cut(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts one before a server on this machine. */
export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let connections = 0;
  let limit = Infinity;
  const server = createServer((client) => {
    connections += 1;
    const onward = connect(target, "127.0.0.1");
    const close = () => {
      for (const socket of [client, onward]) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of [client, onward]) {
      open.add(socket);
      socket.on("error", close);
      socket.on("close", close);
    }
    client.pipe(onward);
    onward.on("data", (bytes: Buffer) => {
      const passing = bytes.subarray(0, Math.min(bytes.length, limit));
      limit -= bytes.length;
      if (limit > 0) client.write(passing);
      else client.end(passing, close);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return {
    port: address.port,
    get connections() {
      return connections;
    },
    cutAfter(bytes) {
      limit = bytes;
    },
    cut() {
      for (const socket of open) socket.destroy();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
