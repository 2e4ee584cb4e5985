import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Field, FieldFault } from "../flow/draft.ts";

/** One line to type in, with what it is for, and what is wrong with it in plain words. */
export function TextEntry({
  field,
  value,
  fault,
  required,
  hint,
  type,
  autoComplete,
  onType,
}: {
  readonly field: Field;
  readonly value: string;
  readonly fault: FieldFault | undefined;
  readonly required: boolean;
  readonly hint: string;
  readonly type?: "email" | "text";
  readonly autoComplete: string;
  readonly onType: (field: Field, value: string) => void;
}) {
  const { t } = useTranslation("book");
  return (
    <TextField
      className="entry"
      name={field}
      type={type ?? "text"}
      value={value}
      autoComplete={autoComplete}
      isRequired={required}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      onChange={(typed) => onType(field, typed)}
    >
      <Label>
        {t(`details.${field}`)}
        {!required && <span className="soft"> ({t("details.optional")})</span>}
      </Label>
      <Text slot="description">{hint}</Text>
      <Input dir={type === "email" ? "ltr" : "auto"} />
      <FieldError>{fault !== undefined && t(`details.${fault}`)}</FieldError>
    </TextField>
  );
}
