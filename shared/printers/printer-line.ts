import { Answers } from "./answers.ts";
import type { ByteLine, LineFailed, OpenLine } from "./byte-line.ts";
import type { PrinterStatus } from "./printer-port.ts";
import {
  finishedQuestion,
  isFinishedAnswer,
  isRealTimeAnswer,
  noUnaskedStatus,
  realTimeQuestion,
  statusFrom,
} from "./status-bytes.ts";

/** A conversation with a printer that answers. Methods reject with `LineFailed`; times in milliseconds. */
export class PrinterLine {
  readonly #line: ByteLine;
  readonly #answers: Answers;

  private constructor(line: ByteLine, answers: Answers) {
    this.#line = line;
    this.#answers = answers;
  }

  static async open(open: OpenLine): Promise<PrinterLine> {
    const answers = new Answers();
    return new PrinterLine(await open(answers), answers);
  }

  /** Asks the four real-time questions, one after the other; `timeout` for each answer. */
  async status(timeout: number): Promise<PrinterStatus> {
    const ask = (which: 1 | 2 | 3 | 4): Promise<number> =>
      this.#ask(realTimeQuestion(which), isRealTimeAnswer, timeout);
    return statusFrom([await ask(1), await ask(2), await ask(3), await ask(4)]);
  }

  /** Sends a job and waits until the printer says it has carried it out. */
  async send(job: Uint8Array, timeout: number): Promise<void> {
    const all = Buffer.concat([noUnaskedStatus, job, finishedQuestion]);
    await this.#ask(all, isFinishedAnswer, timeout);
  }

  /** Why the other side has gone; null while it is there. */
  get failure(): LineFailed | null {
    return this.#answers.failure;
  }

  /** Takes leave; `timeout` at most. */
  close(timeout: number): Promise<void> {
    return this.#line.close(timeout);
  }

  async #ask(
    question: Uint8Array,
    accepts: (byte: number) => boolean,
    timeout: number,
  ): Promise<number> {
    const answer = this.#answers.next(accepts, timeout);
    this.#line.write(question).catch((error: unknown) => this.#answers.broken(error));
    return answer;
  }
}
