import type { PrinterStatus } from "./printer-port.ts";

/** `DLE EOT n`, real-time status transmission (Epson ESC/POS): 1 printer, 2 offline cause, 3 error, 4 paper. */
export const realTimeQuestions = [1, 2, 3, 4] as const;

export function realTimeQuestion(which: (typeof realTimeQuestions)[number]): Buffer {
  return Buffer.from([0x10, 0x04, which]);
}

/** Its answers have bits 1 and 4 set, 0 and 7 clear. */
export function isRealTimeAnswer(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** `GS r 1`: unlike DLE EOT it is answered in its turn, so its answer says that all before it was carried out. */
export const finishedQuestion = Buffer.from([0x1d, 0x72, 0x01]);

/** `GS a 0`: no unasked status bytes, which could be taken for that answer. */
export const noUnaskedStatus = Buffer.from([0x1d, 0x61, 0x00]);

/** Its answer has bits 4 and 7 clear. */
export function isFinishedAnswer(byte: number): boolean {
  return (byte & 0x90) === 0;
}

/** The four answers to `DLE EOT` 1 to 4, put together. */
export function statusFrom([printer, offline, error, paper]: readonly [
  number,
  number,
  number,
  number,
]): PrinterStatus {
  return {
    online: (printer & 0x08) === 0,
    cover: (offline & 0x04) === 0 ? "closed" : "open",
    error: (offline & 0x40) !== 0 || (error & 0x68) !== 0,
    paper:
      (paper & 0x60) !== 0 || (offline & 0x20) !== 0 ? "out" : (paper & 0x0c) === 0 ? "ok" : "low",
  };
}
