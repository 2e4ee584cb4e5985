import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { SlipId } from "../../shared/domain/slip.ts";
import { PrintAgain } from "../paper/print-again.tsx";
import { SlipState } from "../paper/slip-state.tsx";
import { useCounter } from "../session/counter-context.ts";
import { Frame } from "./frame.tsx";

/** The new case's number in large type, and whether its slip has come out; blocks nothing. */
export function HandedOverDialog({
  number,
  caseNumber,
  slip: slipId,
}: {
  readonly number: string;
  readonly caseNumber: string;
  readonly slip: SlipId | null;
}) {
  const { t } = useTranslation("counter");
  const { view, ask } = useCounter();
  const slip = slipId === null ? undefined : view.slips[String(slipId)];
  return (
    <Frame title={t("handedOver.title", { number })}>
      <div className="handed-over">
        <p className="field-name">{t("handedOver.caseNumber")}</p>
        <p className="case-number numbers">{caseNumber}</p>
        <output className="handed-over-slip">
          {slipId === null ? (
            t("handedOver.nothingPrinted")
          ) : (
            <>
              <SlipState slip={slip ?? { state: "ordered", reason: null }} />
              {slip !== undefined && slip.state !== "printed" && <PrintAgain slip={slip} />}
            </>
          )}
        </output>
        <Button className="button filled" onPress={() => ask(null)}>
          {t("handedOver.done")}
        </Button>
      </div>
    </Frame>
  );
}
