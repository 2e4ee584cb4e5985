import { useId } from "react";

/** No office asks further ahead; a year of five digits is a slip of the hand. */
const latest = "2199-12-31";

/** A date as `2026-12-24`, empty when there is none, with what is wrong with it right there. */
export function DateField({
  label,
  fault,
  value,
  onChange,
}: {
  readonly label: string;
  /** In words. */
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const told = useId();
  return (
    <label className="field">
      <span className="field-name">{label}</span>
      <input
        type="date"
        max={latest}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={told}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={told} className="field-told" role="alert">
        {fault !== undefined && <span className="field-fault">{fault}</span>}
      </span>
    </label>
  );
}
