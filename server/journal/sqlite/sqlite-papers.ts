import type { ReceiptNumber } from "../../../shared/domain/cases/receipt.ts";
import type { Clock } from "../../office/clock.ts";
import type { Papers, ReceiptText } from "../../office/ports.ts";
import type { PaperStatements } from "./paper-statements.ts";

/** The journal's connection as papers use it. */
export interface PaperConnection {
  /** Of the connection in use; others after the journal recovered, so asked each time. */
  statements(): PaperStatements;
  /** Runs a write of its own transaction; throws `AppendFailed` when it is not on the disk. */
  write<T>(work: () => T): T;
}

/** Papers beside the journal, in its file, so that the one backup has them too (rule J4). */
export class SqlitePapers implements Papers {
  readonly #connection: PaperConnection;
  readonly #clock: Clock;

  constructor(connection: PaperConnection, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
  }

  receipt(number: ReceiptNumber): Uint8Array | null {
    return this.#connection.statements().find(number);
  }

  isDeleted(number: ReceiptNumber): boolean {
    return this.#connection.statements().isDeleted(number);
  }

  keepReceipt(number: ReceiptNumber, pdf: Uint8Array): void {
    const at = this.#clock();
    this.#connection.write(() => this.#connection.statements().keep(number, pdf, at));
  }

  text(number: ReceiptNumber, which: ReceiptText): string | null {
    return this.#connection.statements().text(number, which);
  }

  keepText(number: ReceiptNumber, which: ReceiptText, text: string): void {
    const at = this.#clock();
    this.#connection.write(() => this.#connection.statements().keepText(number, which, text, at));
  }

  missing(numbers: readonly ReceiptNumber[]): readonly ReceiptNumber[] {
    const statements = this.#connection.statements();
    return numbers.filter((number) => !statements.has(number));
  }
}
