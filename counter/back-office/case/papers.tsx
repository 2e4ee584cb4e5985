import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useCounter } from "../../session/counter-context.ts";
import { Icon } from "../../icon.tsx";
import { useBackOffice } from "../back-office-context.ts";
import { useOfficeWords } from "../use-office-words.ts";
import { MailMark } from "../../planner/mail-mark.tsx";
import { ReceiptPdf } from "./receipt-pdf.tsx";
import { useOpenCase } from "./case-context.ts";

/** Receipts that were given, and letters and e-mails that came. */
export function Papers() {
  const { t } = useTranslation("counter");
  const { view, inert, act } = useCounter();
  const { staff, tell } = useBackOffice();
  const { file } = useOpenCase();
  const words = useOfficeWords();
  const reprint = async (receipt: string) => {
    const answer = await act({ type: "ReprintReceipt", staff, receipt });
    if (answer !== null) tell(t("backOffice.papers.reprinted", { number: receipt }));
  };
  return (
    <div className="papers">
      <h3>{t("backOffice.papers.receipts")}</h3>
      {file.receipts.length === 0 && <p className="soft">{t("backOffice.papers.noReceipts")}</p>}
      <ul>
        {file.receipts.map((receipt) => (
          <li key={receipt.number}>
            <Icon name="file" />
            <span>
              <strong className="numbers">{receipt.number}</strong>{" "}
              {t(receipt.complete ? "backOffice.papers.complete" : "backOffice.papers.incomplete")}
              <span className="soft numbers">{words.moment(receipt.at)}</span>
            </span>
            <MailMark mail={receipt.mail} />
            <ReceiptPdf receipt={receipt} />
            <Button
              className="button"
              isDisabled={inert || !view.counter.hasPrinter}
              onPress={() => void reprint(receipt.number)}
            >
              {t("backOffice.papers.reprint")}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{t("backOffice.papers.post")}</h3>
      {file.intake.length === 0 && <p className="soft">{t("backOffice.papers.noPost")}</p>}
      <ul>
        {file.intake.map(({ id, kind, arrived, from, subject, text, deleted }) => (
          <li key={id}>
            <Icon name={kind === "email" ? "mail" : "file"} />
            <details>
              <summary>
                {subject ?? t(`backOffice.post.kind.${kind}`)}
                <span className="soft numbers">
                  {[from, words.day(arrived)].filter((part) => part !== null).join(" · ")}
                </span>
              </summary>
              <p className="post-text">
                {text ?? t(deleted ? "backOffice.papers.postDeleted" : "backOffice.post.noText")}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
