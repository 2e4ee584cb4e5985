import type { Receipt } from "../shared/domain/cases/receipt.ts";
import type { OfficeDefinition } from "../shared/domain/definition.ts";
import type { Instant } from "../shared/domain/instant.ts";
import { markedAsCopy } from "../shared/printing/copy-mark.ts";
import { receiptSlip } from "../shared/printing/receipt-slip.ts";
import type { SlipDocument } from "../shared/printing/slip-document.ts";
import { receiptContent, type ReceiptContent } from "./documents/receipt-content.ts";
import { receiptPaper } from "./documents/receipt-paper.ts";
import type { Papers } from "./office/ports.ts";
import { namedReceipt, wordedReceipt, type WordedReceipt } from "./receipt-texts.ts";
import { statusLinks } from "./status-links.ts";

export interface ReceiptWordsParts {
  /** As the office is now. */
  definition(): OfficeDefinition;
  readonly papers: Pick<Papers, "text" | "keepText">;
  /** Where visitors reach the server, without a slash at the end; known when the first receipt is issued. */
  publicUrl(): string;
}

/**
 * What receipts say, for good (rule R2). What they call things is kept in the transaction that issues them; every word
 * of slip and page is kept before the first of them goes out. Neither the definition nor a newer Wartemarke changes it.
 * No person is named (rule P1).
 */
export class ReceiptWords {
  readonly #parts: ReceiptWordsParts;

  constructor(parts: ReceiptWordsParts) {
    this.#parts = parts;
  }

  /** The names of a receipt that is being issued under a definition, to be kept with it. */
  names(receipt: Receipt, definition: OfficeDefinition): string {
    const { publicUrl } = this.#parts;
    const paper = receiptPaper(definition, receipt, statusLinks(publicUrl(), receipt.code));
    return JSON.stringify({ version: 1, paper });
  }

  /** Throws what keeps the words from being read or kept. */
  slip(receipt: Receipt): SlipDocument {
    return this.#said(receipt).slip;
  }

  /** The same slip, marked as a copy of this moment. Throws as `slip`. */
  copy(receipt: Receipt, at: Instant): SlipDocument {
    const { language } = receipt;
    return markedAsCopy(this.slip(receipt), { at, zone: this.#parts.definition().zone, language });
  }

  /** What the PDF says. Throws as `slip`. */
  page(receipt: Receipt): ReceiptContent {
    return this.#said(receipt).page;
  }

  #said(receipt: Receipt): WordedReceipt {
    const { papers, definition } = this.#parts;
    const { number } = receipt;
    const kept = papers.text(number, "words");
    if (kept !== null) return wordedReceipt.parse(JSON.parse(kept));
    // Without names it is of a version that did not keep them.
    const names = papers.text(number, "names") ?? this.names(receipt, definition());
    const { paper } = namedReceipt.parse(JSON.parse(names));
    const slip = receiptSlip({ ...paper, copy: false });
    const said: WordedReceipt = { version: 1, slip, page: receiptContent(paper) };
    papers.keepText(number, "words", JSON.stringify(said));
    return said;
  }
}
