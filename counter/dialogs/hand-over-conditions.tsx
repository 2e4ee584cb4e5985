import { useTranslation } from "react-i18next";
import type { ConditionKey } from "../../shared/domain/definition.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import type { Checklist } from "./hand-over-marks.ts";

/** What may hold for this applicant and then asks for more documents; nothing when the service asks no such thing. */
export function HandOverConditions({
  checklist,
  value,
  onChange,
}: {
  readonly checklist: Checklist;
  readonly value: readonly ConditionKey[];
  readonly onChange: (conditions: readonly ConditionKey[]) => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const asked = new Map(
    checklist.items.flatMap(({ need }) =>
      need.kind === "when"
        ? [[need.condition, view.conditions[need.condition] ?? need.name] as const]
        : [],
    ),
  );
  if (asked.size === 0) return null;
  return (
    <fieldset className="conditions">
      <legend className="visually-hidden">{t("handOver.conditions")}</legend>
      {[...asked].map(([key, name]) => (
        <label key={key} className="tick">
          <input
            type="checkbox"
            checked={value.includes(key)}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, key] : value.filter((each) => each !== key))
            }
          />
          {nameIn(name, language)}
        </label>
      ))}
    </fieldset>
  );
}
