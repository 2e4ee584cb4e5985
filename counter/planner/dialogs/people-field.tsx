import { useTranslation } from "react-i18next";
import type { DraftFault } from "../booking-draft.ts";

/** How many come together (rule A8): as many as one appointment of the service may have. */
export function PeopleField({
  most,
  fault,
  value,
  onChange,
}: {
  readonly most: number;
  readonly fault: DraftFault | undefined;
  readonly value: number;
  readonly onChange: (people: number) => void;
}) {
  const { t } = useTranslation("counter");
  return (
    <label className="field people-field">
      <span className="field-name">{t("planner.book.people")}</span>
      <select
        aria-invalid={fault !== undefined}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {Array.from({ length: Math.max(most, value) }, (_, count) => (
          <option key={count} value={count + 1}>
            {count + 1}
          </option>
        ))}
      </select>
      {fault !== undefined && (
        <span className="field-fault">{t(`planner.book.faults.${fault}`)}</span>
      )}
    </label>
  );
}
