import type { SMTPServer } from "smtp-server";

/** Starts listening on loopback; gives the port, or rejects when it is taken. */
export function listening(server: SMTPServer, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once("error", reject);
  const socket = server.listen(port, "127.0.0.1", () => {
    server.off("error", reject);
    // A connection that breaks is its client's affair.
    server.on("error", () => {});
    const address = socket.address();
    if (address === null || typeof address === "string") reject(new Error("no port"));
    else resolve(address.port);
  });
  return promise;
}
