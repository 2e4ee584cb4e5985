import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { isOver } from "../../../shared/domain/cases/steps.ts";
import { HandOverConditions } from "../../dialogs/hand-over-conditions.tsx";
import { HandOverDocuments } from "../../dialogs/hand-over-documents.tsx";
import { stillMissing, withoutReason } from "../../dialogs/hand-over-marks.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useOpenCase } from "./case-context.ts";
import { findingsOf, isTicked, tickedIn, withMarks } from "./case-draft.ts";

/** The checklist, ticked as at the clearing desk; nothing is sent before it is saved. */
export function Documents() {
  const { t } = useTranslation("counter");
  const { inert } = useCounter();
  const { file, draft, keep, act } = useOpenCase();
  const [fault, setFault] = useState(false);
  const { checklist } = file;
  const ticked = tickedIn(checklist, draft);
  const missing = stillMissing(checklist, ticked);
  const save = async () => {
    const unexplained = withoutReason(checklist, ticked).length > 0;
    setFault(unexplained);
    if (unexplained) return;
    const findings = findingsOf(checklist, ticked);
    const conditions = [...ticked.conditions];
    const saved = await act((seen) => ({ type: "CheckDocuments", ...seen, findings, conditions }));
    if (saved) keep({ marks: {}, conditions: null });
  };
  return (
    <div className="case-documents" inert={isOver(file.status)}>
      <HandOverConditions
        checklist={checklist}
        value={ticked.conditions}
        onChange={(conditions) => keep({ conditions })}
      />
      <HandOverDocuments
        checklist={checklist}
        ticked={ticked}
        fault={fault}
        onMarks={(marks) => keep(withMarks(draft, checklist, marks))}
      />
      <div className="case-documents-foot">
        <output>
          {missing === 0 ? t("handOver.complete") : t("handOver.missing", { count: missing })}
        </output>
        {isTicked(draft) && (
          <>
            <Button className="button" onPress={() => keep({ marks: {}, conditions: null })}>
              {t("backOffice.documents.undo")}
            </Button>
            <Button className="button filled" isDisabled={inert} onPress={() => void save()}>
              {t("backOffice.documents.save")}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
