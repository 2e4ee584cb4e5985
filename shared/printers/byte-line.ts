/** Why a printer could not be talked to: no connection, or a connection and no answer. */
export class LineFailed extends Error {
  override readonly name = "LineFailed";
  readonly reason: "offline" | "silent";

  constructor(reason: "offline" | "silent", cause?: unknown) {
    super(`the printer is ${reason}`, { cause });
    this.reason = reason;
  }
}

/** A way to a printer: a socket, a cable, a device file. */
export interface ByteLine {
  /** Resolves when the other side, or the machine, has taken all of them; rejects when it will not. */
  write(bytes: Uint8Array): Promise<void>;
  /** Takes leave; `timeout` milliseconds at most. Never rejects. */
  close(timeout: number): Promise<void>;
}

/** Who hears what comes back. */
export interface LineEar {
  received(bytes: Uint8Array): void;
  /** The other side has gone. */
  broken(cause?: unknown): void;
}

/** Opens a way to one printer; rejects with `LineFailed`. */
export type OpenLine = (ear: LineEar) => Promise<ByteLine>;
