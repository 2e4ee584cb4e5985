import type { Language } from "../../../shared/domain/definition.ts";
import { direction } from "../../../shared/i18n/languages.ts";
import { receiptWording } from "../../../shared/i18n/receipt.ts";

/** What who opens a receipt sees before its PDF is there, in the visitor's language and German. */
export function unreadyPage(language: Language, isMaking: boolean): string {
  const wordings = new Map(
    [language, "de"].map(receiptWording).map((wording) => [wording.words, wording]),
  );
  const lines = Array.from(wordings.values(), ({ language: each, words }) => {
    const said = isMaking ? words.pdfMaking : words.pdfFailed;
    return `<p lang="${each.split("-")[0]}" dir="${direction(each)}">${said}</p>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>PDF</title>${lines.join("")}`;
}
