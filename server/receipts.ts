import type { Receipt, ReceiptNumber } from "../shared/domain/cases/receipt.ts";
import type { Duration } from "../shared/domain/instant.ts";
import { minute, second } from "../shared/domain/instant.ts";
import type { Made } from "./documents/paper-pdfs.ts";
import type { ReceiptContent } from "./documents/receipt-content.ts";
import type { Log } from "./office/log.ts";
import type { Office } from "./office/office.ts";
import type { Papers } from "./office/ports.ts";
import type { PdfState } from "../shared/protocol/case-views.ts";
import type { ReceiptWords } from "./receipt-words.ts";

export interface ReceiptParts {
  readonly office: Office;
  readonly papers: Papers;
  readonly words: ReceiptWords;
  readonly log: Log;
  /** Rests after the first, second, … failure; after the last of them a paper is given up. */
  readonly rests?: readonly Duration[];
  /** Never rejects. */
  pdf(content: ReceiptContent): Promise<Made>;
}

const defaultRests = [5 * second, minute] as const;

/**
 * Makes the PDF of every receipt that was issued, once, and keeps it (rule R2). One that fails rests while the others
 * are made, and is given up after some tries, until staff ask again or the server starts anew. What a crash came before
 * is made at the next start. Nothing waits for it but the receipt's mail, and whatever goes wrong stays here.
 */
export class Receipts {
  readonly #parts: ReceiptParts;
  readonly #rests: readonly Duration[];
  /** To be made now, the oldest first. */
  readonly #due: Set<ReceiptNumber>;
  /** How often each was tried in vain. */
  readonly #failures = new Map<ReceiptNumber, number>();
  readonly #resting = new Map<ReceiptNumber, NodeJS.Timeout>();
  readonly #unsubscribe: () => void;
  #isPossible = true;
  #working = false;
  #closed = false;

  constructor(parts: ReceiptParts) {
    this.#parts = parts;
    this.#rests = parts.rests ?? defaultRests;
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

  /** How the PDF of a receipt that was issued stands. */
  state(number: ReceiptNumber): PdfState {
    if (this.#due.has(number) || this.#resting.has(number)) {
      return this.#isPossible ? "making" : "impossible";
    }
    if (this.#failures.has(number)) return "failed";
    if (this.#parts.papers.isDeleted(number)) return "deleted";
    const [missing] = this.#parts.papers.missing([number]);
    return missing === undefined ? "ready" : "making";
  }

  /** Staff ask for one that was given up: it is tried as if for the first time. */
  retry(number: ReceiptNumber): void {
    if (this.state(number) !== "failed") return;
    this.#failures.delete(number);
    this.#due.add(number);
    void this.#work();
  }

  /** Begins no more; one that is being made is made at the next start. */
  close(): void {
    this.#closed = true;
    this.#unsubscribe();
    for (const rest of this.#resting.values()) clearTimeout(rest);
  }

  /** Never rejects. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (const number of this.#due) {
      if (this.#closed || !this.#isPossible) break;
      const receipt = this.#parts.office.state.receipts.get(number);
      const isMade = receipt === undefined || (await this.#make(receipt));
      if (this.#closed || !this.#isPossible) break;
      this.#due.delete(number);
      if (isMade) this.#failures.delete(number);
      else this.#rest(number);
    }
    this.#working = false;
  }

  async #make(receipt: Receipt): Promise<boolean> {
    const { papers, words, log, pdf } = this.#parts;
    const { number } = receipt;
    try {
      const made = await pdf(words.page(receipt));
      if (made.kind === "missing") this.#isPossible = false;
      if (made.kind !== "set" || this.#closed) return false;
      papers.keepReceipt(number, made.pdf);
      return true;
    } catch (error) {
      log.error("a receipt could not be kept", { receipt: number, error });
      return false;
    }
  }

  #rest(number: ReceiptNumber): void {
    const failures = (this.#failures.get(number) ?? 0) + 1;
    this.#failures.set(number, failures);
    const rest = this.#rests[failures - 1];
    if (rest === undefined) {
      this.#parts.log.error("the PDF of a receipt was given up", { receipt: number, failures });
      return;
    }
    const wake = () => {
      this.#resting.delete(number);
      this.#due.add(number);
      void this.#work();
    };
    this.#resting.set(number, setTimeout(wake, rest).unref());
  }
}
