import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { waitReasons, type WaitReason } from "../../../../shared/domain/cases/office-case.ts";
import { DateField } from "../../../dialogs/date-field.tsx";
import { addDays, dateAt } from "../../../planner/calendar.ts";
import { useCounter, useNow } from "../../../session/counter-context.ts";
import { useOpenCase } from "../case-context.ts";
import { CaseDialog } from "./case-dialog.tsx";
import { useSubmission } from "./use-submission.ts";

/** What the case waits for, and the day that brings it back. */
export function WaitDialog() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const { file } = useOpenCase();
  const today = dateAt(useNow(60_000), view.office.zone);
  const [reason, setReason] = useState<WaitReason>(
    file.status === "in-production" ? "production" : "documents",
  );
  const [typed, setTyped] = useState<string | null>(null);
  const until = typed ?? addDays(today, file.usualDays[reason]);
  const past = until !== "" && until <= today;
  const submission = useSubmission((seen) => ({
    type: "WaitForCase",
    ...seen,
    for: reason,
    until,
  }));
  return (
    <CaseDialog
      title={t("backOffice.wait.title", { number: file.number })}
      submit={t("backOffice.wait.submit")}
      ready={until !== "" && !past}
      submission={submission}
    >
      <RadioGroup
        className="radios"
        value={reason}
        onChange={(value) => setReason(waitReasons.find((each) => each === value) ?? reason)}
      >
        <Label className="field-name">{t("backOffice.wait.for")}</Label>
        {waitReasons.map((each) => (
          <Radio key={each} value={each} className="choice">
            {t(`backOffice.waitFor.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <DateField
        label={t("backOffice.wait.until")}
        fault={past ? t("backOffice.past") : undefined}
        value={until}
        onChange={setTyped}
      />
    </CaseDialog>
  );
}
