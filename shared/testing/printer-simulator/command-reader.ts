import { defaultLineSpacing } from "./printer-command.ts";
import type { PrinterCommand } from "./printer-command.ts";

const LF = 0x0a;
const CR = 0x0d;
const DLE = 0x10;
const ESC = 0x1b;
const GS = 0x1d;

/** A command and how many bytes it took; null while bytes are missing. */
type Taken = { readonly commands: readonly PrinterCommand[]; readonly length: number } | null;

/** Cuts a stream of bytes, in whatever pieces it arrives, into commands. One reader per connection. */
export class CommandReader {
  #pending: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): readonly PrinterCommand[] {
    this.#pending = Buffer.concat([this.#pending, bytes]);
    const commands: PrinterCommand[] = [];
    while (this.#pending.length > 0) {
      const taken = take(this.#pending);
      if (taken === null) {
        break;
      }
      commands.push(...taken.commands);
      this.#pending = this.#pending.subarray(taken.length);
    }
    return commands;
  }
}

function take(bytes: Buffer): Taken {
  const first = bytes[0] ?? 0;
  switch (first) {
    case LF:
      return one({ kind: "line-feed" }, 1);
    case CR:
      return { commands: [], length: 1 };
    case DLE:
      return takeRealTime(bytes);
    case ESC:
      return takeEscape(bytes);
    case GS:
      return takeGroup(bytes);
    default:
      return first < 0x20 ? unknown(bytes, 1) : takeText(bytes);
  }
}

function takeText(bytes: Buffer): Taken {
  const control = bytes.findIndex((byte) => byte < 0x20);
  const length = control === -1 ? bytes.length : control;
  return one({ kind: "text", bytes: Buffer.from(bytes.subarray(0, length)) }, length);
}

function takeRealTime(bytes: Buffer): Taken {
  const [, command, which] = bytes;
  if (command === undefined || (command === 0x04 && which === undefined)) {
    return null;
  }
  return command === 0x04 && which !== undefined && which >= 1 && which <= 4
    ? one({ kind: "real-time-status", which }, 3)
    : unknown(bytes, 2);
}

function takeEscape(bytes: Buffer): Taken {
  const [, command, n] = bytes;
  if (command === undefined) {
    return null;
  }
  switch (command) {
    case 0x40:
      return one({ kind: "initialise" }, 2);
    case 0x32:
      return one({ kind: "line-spacing", dots: defaultLineSpacing }, 2);
    default:
  }
  if (n === undefined) {
    return null;
  }
  switch (command) {
    case 0x21:
      return { commands: printMode(n), length: 3 };
    case 0x2d:
      return one({ kind: "underline", on: (n & 3) !== 0 }, 3);
    case 0x33:
      return one({ kind: "line-spacing", dots: n }, 3);
    case 0x45:
      return one({ kind: "bold", on: (n & 1) === 1 }, 3);
    case 0x4a:
      return one({ kind: "feed-dots", dots: n }, 3);
    case 0x4d:
      return one({ kind: "font", font: (n & 1) === 1 ? "b" : "a" }, 3);
    case 0x61:
      return one(
        { kind: "align", side: (["left", "center", "right"] as const)[n % 48] ?? "left" },
        3,
      );
    case 0x64:
      return one({ kind: "feed-lines", lines: n }, 3);
    case 0x74:
      return one({ kind: "code-page", number: n }, 3);
    default:
      return unknown(bytes, 2);
  }
}

/** `ESC !` sets several things at once. */
function printMode(n: number): readonly PrinterCommand[] {
  return [
    { kind: "font", font: (n & 0x01) === 0 ? "a" : "b" },
    { kind: "bold", on: (n & 0x08) !== 0 },
    { kind: "size", wide: (n & 0x20) === 0 ? 1 : 2, high: (n & 0x10) === 0 ? 1 : 2 },
    { kind: "underline", on: (n & 0x80) !== 0 },
  ];
}

function takeGroup(bytes: Buffer): Taken {
  const [, command, n, m] = bytes;
  if (command === undefined || n === undefined) {
    return null;
  }
  switch (command) {
    case 0x21:
      return one({ kind: "size", wide: ((n >> 4) & 7) + 1, high: (n & 7) + 1 }, 3);
    case 0x28:
      return n === 0x6b ? takeSymbol(bytes) : unknown(bytes, 3);
    case 0x42:
      return one({ kind: "inverse", on: (n & 1) === 1 }, 3);
    case 0x56:
      // Functions A (cut here) and B (feed to the knife first, one more byte).
      if (n === 65 || n === 66) {
        return m === undefined ? null : one({ kind: "cut" }, 4);
      }
      return [0, 1, 48, 49].includes(n) ? one({ kind: "cut" }, 3) : unknown(bytes, 3);
    case 0x61:
      // Automatic status back is never sent here; switching it off is no news.
      return n === 0 ? { commands: [], length: 3 } : unknown(bytes, 3);
    case 0x72:
      return one({ kind: "transmit-status", which: n }, 3);
    case 0x76:
      return n === 0x30 ? takeRaster(bytes) : unknown(bytes, 3);
    default:
      return unknown(bytes, 2);
  }
}

function takeRaster(bytes: Buffer): Taken {
  if (bytes.length < 8) {
    return null;
  }
  const rowBytes = bytes.readUInt16LE(4);
  const rows = bytes.readUInt16LE(6);
  const length = 8 + rowBytes * rows;
  if (bytes.length < length) {
    return null;
  }
  return one(
    { kind: "raster", rowBytes, rows, bytes: Buffer.from(bytes.subarray(8, length)) },
    length,
  );
}

/** `GS ( k`: only the QR code's functions (cn 49) are known here. */
function takeSymbol(bytes: Buffer): Taken {
  if (bytes.length < 5) {
    return null;
  }
  const length = 5 + bytes.readUInt16LE(3);
  if (bytes.length < length) {
    return null;
  }
  const [kind, fn, parameter] = bytes.subarray(5, 8);
  if (kind !== 49) {
    return unknown(bytes, length);
  }
  switch (fn) {
    case 65:
    case 69:
      return { commands: [], length };
    case 67:
      return one({ kind: "qr-module", dots: parameter ?? 3 }, length);
    case 80:
      return one({ kind: "qr-store", content: bytes.toString("utf8", 8, length) }, length);
    case 81:
      return one({ kind: "qr-print" }, length);
    default:
      return unknown(bytes, length);
  }
}

function one(command: PrinterCommand, length: number): Taken {
  return { commands: [command], length };
}

function unknown(bytes: Buffer, length: number): Taken {
  return one({ kind: "unknown", bytes: Buffer.from(bytes.subarray(0, length)) }, length);
}
