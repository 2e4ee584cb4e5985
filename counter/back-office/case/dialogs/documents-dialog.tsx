import { useState } from "react";
import { useTranslation } from "react-i18next";
import { alternatives } from "../../../../shared/i18n/alternatives.ts";
import { nameIn } from "../../../../shared/ui/format.ts";
import { DateField } from "../../../dialogs/date-field.tsx";
import { addDays, dateAt } from "../../../planner/calendar.ts";
import { useCounter, useNow } from "../../../session/counter-context.ts";
import { missingOf } from "../../../visit/missing-of.ts";
import { useOpenCase } from "../case-context.ts";
import { CaseDialog } from "./case-dialog.tsx";
import { useSubmission } from "./use-submission.ts";

/** Asks the applicant for what is missing, by mail when there is an address, else by letter. */
export function DocumentsDialog() {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const { file } = useOpenCase();
  const today = dateAt(useNow(60_000), view.office.zone);
  const [until, setUntil] = useState(() => addDays(today, file.usualDays.documents));
  const missing = missingOf(file.checklist).map((items) => {
    const names = items.map(({ name }) => nameIn(name, language));
    return alternatives(names, language);
  });
  const past = until !== "" && until < today;
  const email = file.mailed ? (file.person?.email ?? null) : null;
  const submission = useSubmission((seen) => ({ type: "AskForDocuments", ...seen, until }));
  return (
    <CaseDialog
      title={t("backOffice.askDocuments.title", { number: file.number })}
      submit={t(email === null ? "backOffice.askDocuments.letter" : "backOffice.askDocuments.mail")}
      ready={missing.length > 0 && until !== "" && !past}
      submission={submission}
    >
      {missing.length === 0 ? (
        <p>{t("backOffice.askDocuments.nothing")}</p>
      ) : (
        <>
          <p>{t("backOffice.askDocuments.missing")}</p>
          <ul className="plain-list">
            {missing.map((names) => (
              <li key={names}>{names}</li>
            ))}
          </ul>
          <DateField
            label={t("backOffice.askDocuments.until")}
            fault={past ? t("backOffice.past") : undefined}
            value={until}
            onChange={setUntil}
          />
          <p className="soft">
            {email === null
              ? t("backOffice.askDocuments.byLetter")
              : t("backOffice.askDocuments.byMail", { email })}
          </p>
        </>
      )}
    </CaseDialog>
  );
}
