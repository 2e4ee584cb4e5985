import { useTranslation } from "react-i18next";
import { NoteField } from "../../../dialogs/note-field.tsx";

/** Why a member of staff decides otherwise than the rules did; kept with the case. */
export function ReasonField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation("counter");
  return (
    <NoteField
      label={t("backOffice.reason")}
      hint={t("backOffice.reasonHint")}
      value={value}
      onChange={onChange}
    />
  );
}
