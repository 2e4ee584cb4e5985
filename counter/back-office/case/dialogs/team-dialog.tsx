import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NamesRadios } from "../../../dialogs/names-radios.tsx";
import { useCounter } from "../../../session/counter-context.ts";
import { useOpenCase } from "../case-context.ts";
import { CaseDialog } from "./case-dialog.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useSubmission } from "./use-submission.ts";

/** Hands the case on to another team, with a reason (rule K5). */
export function TeamDialog() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const { file } = useOpenCase();
  const [team, setTeam] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const typed = reason.trim();
  const others = Object.entries(view.teams).filter(([key]) => key !== file.team);
  const names = Object.fromEntries(others.map(([key, { name }]) => [key, name]));
  const submission = useSubmission((seen) =>
    team === null ? null : { type: "SetTeam", ...seen, team, reason: typed },
  );
  return (
    <CaseDialog
      title={t("backOffice.teamDialog.title", { number: file.number })}
      submit={t("backOffice.teamDialog.submit")}
      ready={team !== null && typed !== ""}
      submission={submission}
    >
      <NamesRadios
        label={t("backOffice.teamDialog.to")}
        names={names}
        value={team}
        onChange={setTeam}
      />
      <ReasonField value={reason} onChange={setReason} />
    </CaseDialog>
  );
}
