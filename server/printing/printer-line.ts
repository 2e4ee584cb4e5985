import { connect } from "node:net";
import type { Socket } from "node:net";
import type { PrinterStatus } from "./printer-port.ts";
import {
  finishedQuestion,
  isFinishedAnswer,
  isRealTimeAnswer,
  noUnaskedStatus,
  realTimeQuestion,
  statusFrom,
} from "./status-bytes.ts";

/** Why a printer could not be talked to: no connection, or a connection and no answer. */
export class LineFailed extends Error {
  override readonly name = "LineFailed";
  readonly reason: "offline" | "silent";

  constructor(reason: "offline" | "silent", cause?: unknown) {
    super(`the printer is ${reason}`, { cause });
    this.reason = reason;
  }
}

interface Awaited {
  readonly accepts: (byte: number) => boolean;
  readonly settle: (answer: number | LineFailed) => void;
}

/** One TCP connection to a printer: writes bytes, waits for single answer bytes. Methods reject with `LineFailed`. */
export class PrinterLine {
  readonly #socket: Socket;
  #awaited: Awaited | null = null;
  #broken: LineFailed | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data) => this.#receive(data));
    socket.on("error", (error) => this.#break(error));
    socket.on("close", () => this.#break());
    socket.on("end", () => this.#break());
  }

  /** `timeout` in milliseconds. */
  static async open(host: string, port: number, timeout: number): Promise<PrinterLine> {
    const socket = connect({ host, port, noDelay: true });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new LineFailed("offline")), timeout);
    socket.once("connect", resolve);
    socket.once("error", (error) => reject(new LineFailed("offline", error)));
    try {
      await promise;
      return new PrinterLine(socket);
    } catch (error) {
      socket.destroy();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Asks the four real-time questions, one after the other; `timeout` for each answer. */
  async status(timeout: number): Promise<PrinterStatus> {
    const ask = (which: 1 | 2 | 3 | 4): Promise<number> =>
      this.#ask(realTimeQuestion(which), isRealTimeAnswer, timeout);
    return statusFrom([await ask(1), await ask(2), await ask(3), await ask(4)]);
  }

  /** Sends a job and waits until the printer says it has carried it out. */
  async send(job: Buffer, timeout: number): Promise<void> {
    await this.#ask(
      Buffer.concat([noUnaskedStatus, job, finishedQuestion]),
      isFinishedAnswer,
      timeout,
    );
  }

  /** True once the other side has gone. */
  get broken(): boolean {
    return this.#broken !== null;
  }

  /** Takes leave and waits until the printer has too, since many serve one connection only; `timeout` at most. */
  async close(timeout: number): Promise<void> {
    if (this.#socket.closed) {
      return;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeout);
    this.#socket.once("close", resolve);
    this.#socket.end();
    await promise;
    clearTimeout(timer);
    this.#socket.destroy();
  }

  async #ask(
    question: Buffer,
    accepts: (byte: number) => boolean,
    timeout: number,
  ): Promise<number> {
    if (this.#broken !== null) {
      throw this.#broken;
    }
    const { promise, resolve } = Promise.withResolvers<number | LineFailed>();
    const timer = setTimeout(() => resolve(new LineFailed("silent")), timeout);
    this.#awaited = { accepts, settle: resolve };
    this.#socket.write(question);
    const answer = await promise;
    clearTimeout(timer);
    this.#awaited = null;
    if (answer instanceof LineFailed) {
      throw answer;
    }
    return answer;
  }

  /** Bytes that answer nothing asked, such as those of automatic status back, are passed over. */
  #receive(data: Buffer | string): void {
    const bytes = typeof data === "string" ? Buffer.from(data, "latin1") : data;
    const awaited = this.#awaited;
    const answer = awaited === null ? undefined : bytes.find(awaited.accepts);
    if (awaited !== null && answer !== undefined) {
      awaited.settle(answer);
    }
  }

  #break(cause?: Error): void {
    this.#broken ??= new LineFailed("offline", cause);
    this.#awaited?.settle(this.#broken);
    this.#socket.destroy();
  }
}
