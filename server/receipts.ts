import type { Receipt, ReceiptNumber } from "../shared/domain/cases/receipt.ts";
import { receiptPaper, type ReceiptPaper } from "./documents/receipt-paper.ts";
import type { Log } from "./office/log.ts";
import type { Office } from "./office/office.ts";
import type { Papers } from "./office/ports.ts";
import { statusLinks } from "./status-links.ts";

export interface ReceiptParts {
  readonly office: Office;
  readonly papers: Papers;
  readonly publicUrl: string;
  readonly log: Log;
  /** Null when this machine can make none, or not this one. */
  pdf(paper: ReceiptPaper): Promise<Uint8Array | null>;
}

/**
 * Makes the PDF of every receipt that was issued, once, and keeps it (rule R2). It is made of the durable fact within a
 * second; names of documents are those of the definition at that moment. What a crash came before is made at the next
 * start. Nothing waits for it but the receipt's mail, and whatever goes wrong stays here.
 */
export class Receipts {
  readonly #parts: ReceiptParts;
  /** To be made, the oldest first. */
  readonly #due: Set<ReceiptNumber>;
  readonly #unsubscribe: () => void;
  #working = false;
  #closed = false;

  constructor(parts: ReceiptParts) {
    this.#parts = parts;
    const { office, papers } = parts;
    this.#due = new Set(
      papers.missing(Array.from(office.state.receipts.values(), ({ number }) => number)),
    );
    this.#unsubscribe = office.onCommitted(({ events }) => {
      for (const event of events) {
        if (event.type === "ReceiptIssued") this.#due.add(event.receipt.number);
      }
      void this.#work();
    });
    void this.#work();
  }

  /** Begins no more; one that is being made is made at the next start. */
  close(): void {
    this.#closed = true;
    this.#unsubscribe();
  }

  /** Never rejects. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      for (const number of this.#due) {
        const receipt = this.#parts.office.state.receipts.get(number);
        if (receipt !== undefined) await this.#make(receipt);
        if (this.#closed) return;
        this.#due.delete(number);
      }
    } catch (error) {
      // Those that are due are tried again with the next events.
      this.#parts.log.error("a receipt could not be kept", { error });
    } finally {
      this.#working = false;
    }
  }

  async #make(receipt: Receipt): Promise<void> {
    const { office, papers, publicUrl, pdf } = this.#parts;
    const links = statusLinks(publicUrl, receipt.code);
    const made = await pdf(receiptPaper(office.definition, receipt, links));
    if (made !== null && !this.#closed) papers.keepReceipt(receipt.number, made);
  }
}
