import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** One line of text about the person, with what is wrong with it right there. */
export function DraftField({
  label,
  hint,
  mode = "text",
  optional = false,
  fault,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly mode?: "text" | "email" | "tel";
  readonly optional?: boolean;
  /** In words. */
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation("counter");
  return (
    <TextField
      className="field"
      validationBehavior="aria"
      isRequired={!optional}
      isInvalid={fault !== undefined}
      value={value}
      onChange={onChange}
      maxLength={mode === "email" ? 200 : mode === "tel" ? 40 : 100}
    >
      <Label className="field-name">
        {label}
        {optional && <span className="soft">{t("planner.book.optional")}</span>}
      </Label>
      <Input inputMode={mode} autoComplete="off" />
      <FieldError className="field-fault">{fault}</FieldError>
      {hint !== undefined && (
        <Text slot="description" className="soft">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
