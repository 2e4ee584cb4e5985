import { useState } from "react";
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDutyText } from "../../../duty/use-duty-text.ts";
import { useCounter } from "../../../session/counter-context.ts";
import { useBackOffice } from "../../back-office-context.ts";
import { assignable } from "../assignable.ts";
import { useOpenCase } from "../case-context.ts";
import { CaseDialog } from "./case-dialog.tsx";
import { useSubmission } from "./use-submission.ts";

/** Back to the team: nobody has it then. */
const nobody = "";

/** Takes the case, hands it to a colleague or gives it back to the team. */
export function AssignDialog() {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const { staff } = useBackOffice();
  const { file } = useOpenCase();
  const dutyText = useDutyText();
  const [to, setTo] = useState<string>(file.assignee === staff ? nobody : staff);
  const people = assignable(view.staff, staff, file.team, language);
  const submission = useSubmission((seen) => ({
    type: "AssignCase",
    ...seen,
    to: to === nobody ? null : to,
  }));
  return (
    <CaseDialog
      title={t("backOffice.assign.title", { number: file.number })}
      submit={t("backOffice.assign.submit")}
      ready={(to === nobody ? null : to) !== file.assignee}
      submission={submission}
    >
      <ListBox
        className="choices"
        aria-label={t("backOffice.assignee")}
        selectionMode="single"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={[to]}
        onSelectionChange={(keys) => {
          const chosen = [nobody, ...people].find((key) => keys === "all" || keys.has(key));
          if (chosen !== undefined) setTo(chosen);
        }}
      >
        <ListBoxSection id="people">
          <Header className="field-name">{t("backOffice.assignee")}</Header>
          <ListBoxItem id={nobody} className="choice" textValue={t("backOffice.assign.team")}>
            {t("backOffice.assign.team")}
          </ListBoxItem>
          {people.map((key) => {
            const person = view.staff[key];
            const name = person?.name ?? key;
            return (
              <ListBoxItem key={key} id={key} className="choice" textValue={name}>
                <Text slot="label">{key === staff ? t("backOffice.meNamed", { name }) : name}</Text>
                {person !== undefined && (
                  <Text slot="description" className="soft">
                    {dutyText(person.duty)}
                  </Text>
                )}
              </ListBoxItem>
            );
          })}
        </ListBoxSection>
      </ListBox>
    </CaseDialog>
  );
}
