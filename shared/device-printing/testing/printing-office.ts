import { createServer } from "node:http";
import { Server } from "socket.io";
import type { DevicePatience } from "../../../server/printing/device-printer.ts";
import { DevicePrinters } from "../../../server/printing/device-printers.ts";
import { Connection } from "../../../server/sockets/connection.ts";
import { SpeakingTurns } from "../../../server/sockets/speaking-turns.ts";
import { speakOfPrinting } from "../../../server/sockets/printer-events.ts";

const identity = { kind: "printer", device: "d-0000000000000000", printer: "hall" } as const;
const limits = { burst: 1_000, perSecond: 1_000 };
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** The office's side of printing at devices, with the real sockets; whoever connects is the printer `hall`. */
export async function printingOffice(patience: DevicePatience, port = 0) {
  const printers = new DevicePrinters(patience);
  const http = createServer();
  const io = new Server(http, {
    transports: ["websocket"],
    serveClient: false,
    pingInterval: 2_000,
    pingTimeout: 3_000,
  });
  const turns = new SpeakingTurns({ inATurn: 8, mostWaiting: 100 });
  const speak = speakOfPrinting(printers);
  io.on("connection", (socket) => {
    const admitted = { identity, device: null, version: null, place: null };
    speak(new Connection(socket, admitted, { limits, log, turns }));
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  http.listen(port, "127.0.0.1", resolve);
  await listening;
  const address = http.address();
  const bound = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    printer: printers.printer("hall"),
    /** Cuts every connection; devices come again. */
    cut: () => io.disconnectSockets(true),
    async [Symbol.asyncDispose]() {
      io.disconnectSockets(true);
      await io.close();
    },
  };
}
