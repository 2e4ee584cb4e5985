import { useId, type Ref } from "react";

/** One line to enter, with what it is for. */
export function SettingsField({
  label,
  hint,
  value,
  kind = "text",
  optional = false,
  maxLength = 80,
  pattern,
  inputRef,
  onEnter,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly kind?: "text" | "digits" | "secret";
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Instead of sending the form, as after what a reader typed. */
  readonly onEnter?: () => void;
  readonly onChange: (value: string) => void;
}) {
  const hintId = useId();
  return (
    <label className="field">
      <span className="field-name">{label}</span>
      <input
        ref={inputRef}
        type={kind === "secret" ? "password" : "text"}
        inputMode={kind === "text" ? "text" : "numeric"}
        autoComplete={kind === "secret" ? "new-password" : "off"}
        autoCapitalize="off"
        spellCheck={false}
        required={!optional}
        maxLength={maxLength}
        pattern={pattern}
        value={value}
        aria-describedby={hint === undefined ? undefined : hintId}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || onEnter === undefined) return;
          event.preventDefault();
          onEnter();
        }}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <span id={hintId} className="soft">
          {hint}
        </span>
      )}
    </label>
  );
}
