import { useId } from "react";

const kinds = {
  user: { type: "text", autoComplete: "username" },
  password: { type: "password", autoComplete: "current-password" },
  newPassword: { type: "password", autoComplete: "new-password" },
  pin: { type: "password", autoComplete: "off", inputMode: "numeric" },
  code: { type: "text", autoComplete: "off" },
} as const;

/** One thing to enter about oneself, with what is wrong with it. */
export function AccessField({
  label,
  kind,
  value,
  fault = null,
  onChange,
}: {
  readonly label: string;
  readonly kind: keyof typeof kinds;
  readonly value: string;
  readonly fault?: string | null;
  readonly onChange: (value: string) => void;
}) {
  const [id, faultId] = [useId(), useId()];
  return (
    <div className="field">
      <label className="field-name" htmlFor={id}>
        {label}
      </label>
      <input
        {...kinds[kind]}
        id={id}
        autoCapitalize="off"
        spellCheck={false}
        required
        value={value}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : faultId}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== null && (
        <span id={faultId} className="field-fault">
          {fault}
        </span>
      )}
    </div>
  );
}
