import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { dismissReasons, type DismissReason } from "../../../shared/domain/cases/intake.ts";
import type { WireError } from "../../../shared/protocol/answers.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { PostDialog } from "./post-dialog.tsx";
import type { PostItem } from "./post-order.ts";

/** Nothing comes of a letter or e-mail, and why. */
export function DismissDialog({
  item,
  onClose,
}: {
  readonly item: PostItem;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("counter");
  const { attempt } = useCounter();
  const { staff, show, tell } = useBackOffice();
  // Nothing chosen beforehand: a stray Enter must not put anything aside.
  const [reason, setReason] = useState<DismissReason | null>(null);
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const submit = async () => {
    if (reason === null) return;
    const reply = await attempt({ type: "DismissIntake", staff, intake: item.id, reason });
    if (reply === null) return;
    if (!reply.ok) return setRefusal(reply.error);
    onClose();
    show(null);
    tell(t("backOffice.dismiss.done"));
  };
  return (
    <PostDialog
      title={t("backOffice.dismiss.title")}
      submit={t("backOffice.dismiss.submit")}
      ready={reason !== null}
      refusal={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <RadioGroup
        className="radios"
        value={reason}
        onChange={(value) => setReason(dismissReasons.find((each) => each === value) ?? null)}
      >
        <Label className="field-name">{t("backOffice.dismiss.reason")}</Label>
        {dismissReasons.map((each) => (
          <Radio key={each} value={each} className="choice">
            {t(`backOffice.dismiss.reasons.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
    </PostDialog>
  );
}
