import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { cancelReasons, type CancelReason } from "../../../shared/domain/booking/closure.ts";

/** Why staff cancel; the visitor reads it in their own language. */
export function ReasonRadios({
  reasons = cancelReasons,
  value,
  onChange,
}: {
  readonly reasons?: readonly CancelReason[];
  readonly value: CancelReason | null;
  readonly onChange: (reason: CancelReason) => void;
}) {
  const { t } = useTranslation("counter");
  return (
    <RadioGroup
      className="radios two-columns"
      value={value}
      onChange={(chosen) => {
        const reason = reasons.find((each) => each === chosen);
        if (reason !== undefined) onChange(reason);
      }}
    >
      <Label className="field-name">{t("planner.cancel.reason")}</Label>
      {reasons.map((reason) => (
        <Radio key={reason} value={reason} className="choice">
          <span>{t(`planner.reasons.${reason}`)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
