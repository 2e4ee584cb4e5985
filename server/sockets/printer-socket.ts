import type { Socket } from "socket.io";
import type { PrinterKey } from "../../shared/domain/definition.ts";
import {
  devicePrinterStatus,
  printEnd,
  type DevicePrintEnd,
  type DevicePrinterStatus,
  type PrintJob,
} from "../../shared/protocol/print-jobs.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Where the printers at devices are known; what the sockets ask of it. */
export interface PrinterDoor {
  join(printer: PrinterKey, line: { send(job: PrintJob): void }): PrinterSeat;
}

export interface PrinterSeat {
  status(status: DevicePrinterStatus): void;
  /** `settled`: the device may forget the job. */
  ended(job: string, end: DevicePrintEnd["end"], settled: () => void): void;
  left(): void;
}

/** More than a printer has to say. */
const talk = { atOnce: 50, perSecond: 10 } as const;

/**
 * Serves the connection of a device with a printer (audience `printer`), from the office's side: sends its jobs, hears
 * how they ended. The connection has proved itself before, and that this printer is its own.
 */
export function servePrinter(socket: Socket, printer: PrinterKey, door: PrinterDoor): void {
  const bucket = new TokenBucket(talk.atOnce, talk.perSecond);
  const seat = door.join(printer, { send: (job) => void socket.emit("print", job) });
  socket.on("disconnect", () => seat.left());
  socket.onAny((name: string, ...sent: unknown[]) => {
    const last = sent.at(-1);
    const reply = (fault: string | null): void => {
      if (typeof last === "function")
        last(fault === null ? { ok: true } : { ok: false, error: { code: fault } });
    };
    if (!bucket.take()) {
      reply("flooding");
      socket.disconnect(true);
      return;
    }
    if (name === "printer") {
      const status = devicePrinterStatus.safeParse(sent[0]);
      if (status.success) seat.status(status.data);
      reply(status.success ? null : "malformed");
    } else if (name === "printed") {
      const end = printEnd.safeParse(sent[0]);
      if (end.success) seat.ended(end.data.job, end.data.end, () => reply(null));
      else reply("malformed");
    } else reply("unknown-event");
  });
}
