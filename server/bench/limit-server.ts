import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { WebSocketServer } from "ws";

/**
 * The least any durable push server does, as the measure for ours: for each message, append 4 kB, fdatasync,
 * and send 200 bytes to every client (`all`) or to the sender (`one`).
 */
const [, , file = "limit.log"] = process.argv;
const descriptor = openSync(file, "a");
const record = Buffer.alloc(4_096, 1);
const view = "v".repeat(200);

const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
server.on("connection", (socket) => {
  socket.on("message", (message) => {
    writeSync(descriptor, record);
    fdatasyncSync(descriptor);
    if (String(message) === "one") socket.send(view);
    else for (const client of server.clients) client.send(view);
  });
});
server.on("listening", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null) {
    console.log(`http://127.0.0.1:${address.port}`);
  }
});
process.once("SIGINT", () => {
  closeSync(descriptor);
  process.exit(0);
});
