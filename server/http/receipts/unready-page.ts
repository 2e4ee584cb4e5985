import type { Language } from "../../../shared/domain/definition.ts";
import { direction } from "../../../shared/i18n/languages.ts";
import { receiptWording } from "../../../shared/i18n/receipt.ts";
import type { PdfState } from "../../../shared/protocol/case-views.ts";

/** What who opens a receipt sees before its PDF is there, or when it is there no more, in the visitor's language and German. */
export function unreadyPage(language: Language, state: PdfState): string {
  const wordings = new Map(
    [language, "de"].map(receiptWording).map((wording) => [wording.words, wording]),
  );
  const lines = Array.from(wordings.values(), ({ language: each, words }) => {
    const said = words[saying(state)];
    return `<p lang="${each.split("-")[0]}" dir="${direction(each)}">${said}</p>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>PDF</title>${lines.join("")}`;
}

function saying(state: PdfState): "pdfMaking" | "pdfFailed" | "pdfDeleted" {
  if (state === "deleted") return "pdfDeleted";
  return state === "making" ? "pdfMaking" : "pdfFailed";
}
