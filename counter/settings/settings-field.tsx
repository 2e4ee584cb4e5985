import { useId, type Ref } from "react";

/** One line to enter, with what it is for and what is wrong with it. */
export function SettingsField({
  label,
  hint,
  fault = null,
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
  readonly fault?: string | null;
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
  const [id, hintId, faultId] = [useId(), useId(), useId()];
  const about = [...(hint === undefined ? [] : [hintId]), ...(fault === null ? [] : [faultId])];
  return (
    <div className="field">
      <label className="field-name" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
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
        aria-invalid={fault !== null || undefined}
        aria-describedby={about.length === 0 ? undefined : about.join(" ")}
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
      {fault !== null && (
        <span id={faultId} className="field-fault">
          {fault}
        </span>
      )}
    </div>
  );
}
