import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../shared/protocol/case-views.ts";
import { shellOf } from "../../../shared/ui/device/shell.ts";
import { useBackOffice } from "../back-office-context.ts";

type ReceiptRow = CaseView["receipts"][number];

/** The PDF of a receipt, or how it stands; one that was given up can be made again (rule S-2). */
export function ReceiptPdf({ receipt }: { readonly receipt: ReceiptRow }) {
  const { t } = useTranslation("counter");
  const { tell } = useBackOffice();
  const { number, document, pdf } = receipt;
  if (pdf === "ready") {
    return (
      <a className="button" href={document} target="_blank" rel="noreferrer">
        {t("backOffice.papers.pdf")}
      </a>
    );
  }
  const again = async () => {
    const done = await isMadeAgain(document);
    tell(t(`backOffice.papers.${done ? "pdfOrdered" : "pdfUnreached"}`, { number }));
  };
  return (
    <>
      <span className="soft">{t(`backOffice.papers.pdfState.${pdf}`)}</span>
      {pdf === "failed" && (
        <Button className="button" onPress={() => void again()}>
          {t("backOffice.papers.pdfAgain")}
        </Button>
      )}
    </>
  );
}

/** False when the server could not be asked or does not do it now. */
async function isMadeAgain(document: string): Promise<boolean> {
  try {
    // In an app the page comes from the app's own files.
    const server = shellOf(window)?.server ?? "";
    return (await fetch(server + document, { method: "POST" })).ok;
  } catch {
    // The connection: staff are told and may press again.
    return false;
  }
}
