import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useOpenCase } from "../case-context.ts";
import { CaseDialog } from "./case-dialog.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useSubmission } from "./use-submission.ts";

const levels = [1, 2, 3] as const;
type Level = (typeof levels)[number];
const words = { urgency: "urgencies", difficulty: "difficulties" } as const;

/** Another urgency or difficulty than the rules found, with a reason (rule K4). */
export function ClusterDialog() {
  const { t } = useTranslation("counter");
  const { file } = useOpenCase();
  const [urgency, setUrgency] = useState<Level>(file.urgency);
  const [difficulty, setDifficulty] = useState<Level>(file.difficulty);
  const [reason, setReason] = useState("");
  const typed = reason.trim();
  const same = urgency === file.urgency && difficulty === file.difficulty;
  const submission = useSubmission((seen) => ({
    type: "SetCluster",
    ...seen,
    urgency,
    difficulty,
    reason: typed,
  }));
  return (
    <CaseDialog
      title={t("backOffice.cluster.title", { number: file.number })}
      submit={t("backOffice.cluster.submit")}
      ready={!same && typed !== ""}
      submission={submission}
    >
      <Levels kind="urgency" value={urgency} onChange={setUrgency} />
      <Levels kind="difficulty" value={difficulty} onChange={setDifficulty} />
      <ReasonField value={reason} onChange={setReason} />
    </CaseDialog>
  );
}

function Levels({
  kind,
  value,
  onChange,
}: {
  readonly kind: keyof typeof words;
  readonly value: Level;
  readonly onChange: (level: Level) => void;
}) {
  const { t } = useTranslation("counter");
  return (
    <RadioGroup
      className="radios"
      value={String(value)}
      onChange={(chosen) => onChange(levels.find((level) => String(level) === chosen) ?? value)}
    >
      <Label className="field-name">{t(`handOver.${kind}`)}</Label>
      {levels.map((level) => (
        <Radio key={level} value={String(level)} className="choice">
          {t(`handOver.${words[kind]}.${level}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
