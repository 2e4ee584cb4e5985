import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync, readSync } from "node:fs";

/** A printer that takes bytes and answers nothing: a FIFO. What is written to it stays, whoever wrote it dies. */
export class FifoPrinter {
  readonly path: string;
  readonly #file: number;
  #paper = "";

  /** `path`: where it is made. Throws where the system knows no FIFOs. */
  constructor(path: string) {
    execFileSync("mkfifo", [path]);
    this.path = path;
    this.#file = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  }

  /** Everything it was ever sent. */
  get paper(): string {
    const room = Buffer.alloc(65_536);
    for (;;) {
      try {
        const length = readSync(this.#file, room);
        this.#paper += room.toString("latin1", 0, length);
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EAGAIN") break;
        throw error;
      }
    }
    return this.#paper;
  }

  [Symbol.dispose](): void {
    closeSync(this.#file);
  }
}
