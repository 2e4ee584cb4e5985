import { LineFailed, type LineEar } from "./byte-line.ts";

interface Awaited {
  readonly accepts: (byte: number) => boolean;
  readonly settle: (answer: number | LineFailed) => void;
}

/** Waits for single answer bytes of a printer, one question at a time. */
export class Answers implements LineEar {
  #awaited: Awaited | null = null;
  #broken: LineFailed | null = null;

  /** Why nothing more will come. */
  get failure(): LineFailed | null {
    return this.#broken;
  }

  /** The next byte that fits, from now on. Rejects with `LineFailed`, after `timeout` milliseconds as `silent`. */
  async next(accepts: (byte: number) => boolean, timeout: number): Promise<number> {
    if (this.#broken !== null) throw this.#broken;
    const { promise, resolve } = Promise.withResolvers<number | LineFailed>();
    const timer = setTimeout(() => resolve(new LineFailed("silent")), timeout);
    this.#awaited = { accepts, settle: resolve };
    const answer = await promise;
    clearTimeout(timer);
    this.#awaited = null;
    if (answer instanceof LineFailed) throw answer;
    return answer;
  }

  /** Bytes that answer nothing asked, such as those of automatic status back, are passed over. */
  received(bytes: Uint8Array): void {
    const awaited = this.#awaited;
    const answer = awaited === null ? undefined : bytes.find((byte) => awaited.accepts(byte));
    if (awaited !== null && answer !== undefined) awaited.settle(answer);
  }

  broken(cause?: unknown): void {
    this.#broken ??= new LineFailed("offline", cause);
    this.#awaited?.settle(this.#broken);
  }
}
