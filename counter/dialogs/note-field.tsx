import { Label, Text, TextArea, TextField } from "react-aria-components";

/** The protocol's limit of a note. */
const longest = 500;

/** Free text for staff; kept in the deletable place only (rule P1). */
export function NoteField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <TextField className="note-field" value={value} onChange={onChange} maxLength={longest}>
      <Label className="field-name">{label}</Label>
      <TextArea rows={3} />
      <Text slot="description" className="soft">
        {hint}
      </Text>
    </TextField>
  );
}

/** The optional part of a command: nothing when only spaces were typed. */
export function noteOf(typed: string): { readonly note?: string } {
  const note = typed.trim();
  return note === "" ? {} : { note };
}
