import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { codeInGroups } from "../planner/appointment-words.ts";
import type { HandedOver } from "../session/ask.ts";
import { useCounter } from "../session/counter-context.ts";
import { Frame } from "./frame.tsx";
import { HandedOverPaper } from "./handed-over-paper.tsx";
import { HandedOverRouting } from "./handed-over-routing.tsx";

/** The case in large type, how urgent it is and where it went, and whether its receipt has come out; blocks nothing. */
export function HandedOverDialog({ facts }: { readonly facts: HandedOver }) {
  const { t } = useTranslation("counter");
  const { ask } = useCounter();
  const { number, caseNumber, code, missing } = facts;
  return (
    <Frame title={t("handedOver.title", { number })}>
      <div className="handed-over">
        <p className="completeness" data-complete={missing === 0 || undefined}>
          {missing === 0 ? t("handedOver.complete") : t("handedOver.missing", { count: missing })}
        </p>
        <div className="handed-over-numbers">
          <div>
            <p className="field-name">{t("handedOver.caseNumber")}</p>
            <p className="case-number numbers">{caseNumber}</p>
          </div>
          <div>
            <p className="field-name">{t("handedOver.code")}</p>
            <p className="case-number numbers">{codeInGroups(code)}</p>
          </div>
        </div>
        <HandedOverRouting caseNumber={caseNumber} />
        <HandedOverPaper facts={facts} />
        <Button className="button filled" onPress={() => ask(null)}>
          {t("handedOver.done")}
        </Button>
      </div>
    </Frame>
  );
}
