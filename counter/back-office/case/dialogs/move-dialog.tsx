import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CaseStatus } from "../../../../shared/domain/cases/steps.ts";
import { useOpenCase } from "../case-context.ts";
import { nextSteps } from "../next-steps.ts";
import { CaseDialog } from "./case-dialog.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useSubmission } from "./use-submission.ts";

/** Over steps or to another end, with a reason (rule K2). */
export function MoveDialog() {
  const { t } = useTranslation("counter");
  const { file } = useOpenCase();
  // Nothing chosen beforehand: a stray Enter must not end a case.
  const [to, setTo] = useState<CaseStatus | null>(null);
  const [reason, setReason] = useState("");
  const { skips, ends } = nextSteps(file.status);
  const choices: readonly CaseStatus[] = [...skips, ...ends];
  const typed = reason.trim();
  const submission = useSubmission((seen) =>
    to === null ? null : { type: "MoveCase", ...seen, to, reason: typed },
  );
  const choice = (status: CaseStatus) => (
    <Radio key={status} value={status} className="choice">
      <span>{t(`visit.caseStatus.${status}`)}</span>
    </Radio>
  );
  return (
    <CaseDialog
      title={t("backOffice.move.title", { number: file.number })}
      submit={t("backOffice.move.submit")}
      ready={to !== null && choices.includes(to) && typed !== ""}
      submission={submission}
    >
      <RadioGroup
        className="radios two-columns"
        value={to}
        onChange={(value) => setTo(choices.find((each) => each === value) ?? null)}
      >
        {skips.length > 0 && (
          <>
            <Label className="field-name">{t("backOffice.move.skip")}</Label>
            {skips.map(choice)}
          </>
        )}
        <span className="field-name">{t("backOffice.move.end")}</span>
        {ends.map(choice)}
      </RadioGroup>
      <ReasonField value={reason} onChange={setReason} />
    </CaseDialog>
  );
}
