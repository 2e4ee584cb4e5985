import type { PrinterKey } from "../../shared/domain/definition.ts";
import {
  devicePrinterStatus,
  printEnd,
  type DevicePrintEnd,
  type DevicePrinterStatus,
  type PrintJob,
} from "../../shared/protocol/print-jobs.ts";
import type { Connection } from "./connection.ts";
import { readAs } from "../../shared/protocol/read-as.ts";

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

const malformed = { ok: false, error: { code: "malformed" } } as const;

/**
 * What the connection of a device with a printer speaks (audience `printer`), from the office's side: its jobs go out,
 * how they ended comes in. The device has proved itself before, and that this printer is its own.
 */
export function speakOfPrinting(door: PrinterDoor): (connection: Connection) => void {
  return (connection) => {
    const { identity } = connection;
    if (identity.kind !== "printer") return;
    const seat = door.join(identity.printer, {
      send: ({ job, bytes }) => connection.send("print", { job, bytes }),
    });
    connection.onEnd(() => seat.left());
    connection.on("printer", (body, reply) => {
      const status = readAs(devicePrinterStatus, body);
      if (status.success) seat.status(status.data);
      reply(status.success ? { ok: true } : malformed);
    });
    connection.on("printed", (body, reply) => {
      const end = readAs(printEnd, body);
      if (end.success) seat.ended(end.data.job, end.data.end, () => reply({ ok: true }));
      else reply(malformed);
    });
  };
}
