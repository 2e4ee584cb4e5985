import type { ReceiptNumber } from "../../../shared/domain/cases/receipt.ts";
import type { Papers, ReceiptText } from "../../office/ports.ts";

/** Papers beside a `MemoryJournal`. */
export class MemoryPapers implements Papers {
  readonly #papers = new Map<ReceiptNumber, Uint8Array>();
  readonly #texts = new Map<string, string>();

  receipt(number: ReceiptNumber): Uint8Array | null {
    const pdf = this.#papers.get(number);
    return pdf === undefined || pdf.length === 0 ? null : pdf.slice();
  }

  isDeleted(number: ReceiptNumber): boolean {
    return this.#papers.get(number)?.length === 0;
  }

  /** What the file does by a record of the journal's batch (rule P2). */
  delete(number: ReceiptNumber): void {
    this.#papers.set(number, new Uint8Array());
  }

  keepReceipt(number: ReceiptNumber, pdf: Uint8Array): void {
    if (!this.#papers.has(number)) this.#papers.set(number, pdf.slice());
  }

  text(number: ReceiptNumber, which: ReceiptText): string | null {
    return this.#texts.get(`${number} ${which}`) ?? null;
  }

  keepText(number: ReceiptNumber, which: ReceiptText, text: string): void {
    const key = `${number} ${which}`;
    if (!this.#texts.has(key)) this.#texts.set(key, text);
  }

  missing(numbers: readonly ReceiptNumber[]): readonly ReceiptNumber[] {
    return numbers.filter((number) => !this.#papers.has(number));
  }
}
