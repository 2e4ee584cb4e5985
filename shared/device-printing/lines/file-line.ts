import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import {
  LineFailed,
  type ByteLine,
  type LineEar,
  type OpenLine,
} from "../../printers/byte-line.ts";

/** How often a file that has no room, or nothing to say, is tried again; milliseconds. */
const tryEvery = { write: 5, read: 20 } as const;

/**
 * The way through a device file of Linux, such as `/dev/usb/lp0` (usblp) or `/dev/ttyUSB0`. Never blocks: a printer that
 * takes no more bytes, or answers nothing, must not hold a thread.
 */
export function fileLine(path: string, answers: boolean): OpenLine {
  return async (ear) => {
    const { O_RDWR, O_WRONLY, O_NONBLOCK, O_NOCTTY, O_APPEND } = constants;
    const flags = (answers ? O_RDWR : O_WRONLY) | O_NONBLOCK | O_NOCTTY | O_APPEND;
    let file: FileHandle;
    try {
      file = await open(path, flags);
    } catch (error) {
      throw new LineFailed("offline", error);
    }
    const line = new FileLine(file);
    if (answers) line.listen(ear);
    return line;
  };
}

class FileLine implements ByteLine {
  readonly #file: FileHandle;
  #closed = false;
  #listening: Promise<void> = Promise.resolve();
  #writing: Promise<void> = Promise.resolve();

  constructor(file: FileHandle) {
    this.#file = file;
  }

  listen(ear: LineEar): void {
    this.#listening = this.#read(ear);
  }

  write(bytes: Uint8Array): Promise<void> {
    const all = this.#writing.then(() => this.#write(bytes));
    this.#writing = all.catch(() => {});
    return all;
  }

  /** What has not been taken by now never will be. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#listening, this.#writing]);
    await this.#file.close().catch(() => {
      // Of a device that was pulled out; there is nothing left to close.
    });
  }

  async #write(bytes: Uint8Array): Promise<void> {
    let at = 0;
    while (at < bytes.length) {
      if (this.#closed) throw new LineFailed("offline");
      try {
        at += (await this.#file.write(bytes, at, bytes.length - at, null)).bytesWritten;
      } catch (error) {
        if (!isBusy(error)) throw new LineFailed("offline", error);
        await pause(tryEvery.write);
      }
    }
  }

  async #read(ear: LineEar): Promise<void> {
    const room = Buffer.alloc(64);
    while (!this.#closed) {
      try {
        const { bytesRead } = await this.#file.read(room, 0, room.length, null);
        if (bytesRead > 0) ear.received(room.subarray(0, bytesRead));
        else await pause(tryEvery.read);
      } catch (error) {
        if (!isBusy(error)) {
          ear.broken(error);
          return;
        }
        await pause(tryEvery.read);
      }
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}
