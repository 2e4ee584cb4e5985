import { useTranslation } from "react-i18next";
import { PrintAgain } from "../paper/print-again.tsx";
import { lastTry, troubled } from "../paper/slip-list.ts";
import { SlipState } from "../paper/slip-state.tsx";
import type { HandedOver } from "../session/ask.ts";
import { useCounter } from "../session/counter-context.ts";

/** Whether the receipt has come out, and what to do when it has not: the hand-over stands all the same (rule S-2). */
export function HandedOverPaper({
  facts: { slip: id, receipt, code },
}: {
  readonly facts: Pick<HandedOver, "slip" | "receipt" | "code">;
}) {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const slip = id === null ? undefined : lastTry(view.slips, id);
  const helpless = id === null || (slip !== undefined && troubled(slip));
  return (
    <div className="handed-over-paper" data-troubled={helpless || undefined}>
      <output className="handed-over-slip">
        <span>{t("paper.receipt", { number: receipt })}</span>
        {id === null ? (
          t("handedOver.noPrinter")
        ) : (
          <SlipState slip={slip ?? { state: "ordered", reason: null }} />
        )}
      </output>
      {helpless && <p>{t("handedOver.stands")}</p>}
      <div className="row-of-buttons">
        {slip !== undefined && <PrintAgain slip={slip} />}
        <a
          className="button"
          href={`/api/receipts/${receipt}/${code}.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {t("handedOver.pdf")}
        </a>
      </div>
    </div>
  );
}
