import type { ReceiptNumber } from "../../../shared/domain/cases/receipt.ts";
import type { Papers, ReceiptText } from "../../office/ports.ts";

/** Papers beside a `MemoryJournal`. */
export class MemoryPapers implements Papers {
  readonly #papers = new Map<ReceiptNumber, Uint8Array>();
  readonly #texts = new Map<string, string>();

  receipt(number: ReceiptNumber): Uint8Array | null {
    return this.#papers.get(number)?.slice() ?? null;
  }

  keepReceipt(number: ReceiptNumber, pdf: Uint8Array): void {
    if (!this.#papers.has(number)) this.#papers.set(number, pdf.slice());
  }

  missing(numbers: readonly ReceiptNumber[]): readonly ReceiptNumber[] {
    return numbers.filter((number) => !this.#papers.has(number));
  }
}
  text(number: ReceiptNumber, which: ReceiptText): string | null {
    return this.#texts.get(`${number} ${which}`) ?? null;
  }

  keepText(number: ReceiptNumber, which: ReceiptText, text: string): void {
    const key = `${number} ${which}`;
    if (!this.#texts.has(key)) this.#texts.set(key, text);
  }

