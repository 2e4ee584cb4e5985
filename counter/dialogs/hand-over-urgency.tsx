import { useTranslation } from "react-i18next";
import { DateField } from "./date-field.tsx";
import type { HandOverDraft } from "./hand-over-draft.ts";
import type { HandOverFaults } from "./hand-over-faults.ts";

/** What decides how urgent it is (rule K4); the office's rules judge it when it is handed over. */
export function HandOverUrgency({
  draft,
  faults,
  onChange,
}: {
  readonly draft: Pick<HandOverDraft, "titleExpires" | "travels" | "jobAtRisk">;
  readonly faults: HandOverFaults;
  readonly onChange: (change: Partial<HandOverDraft>) => void;
}) {
  const { t } = useTranslation("counter");
  return (
    <fieldset className="hand-over-part">
      <legend>{t("handOver.urgency")}</legend>
      <div className="field-pair">
        <DateField
          label={t("handOver.titleExpires")}
          fault={faults.titleExpires && t(`handOver.faults.${faults.titleExpires}`)}
          value={draft.titleExpires}
          onChange={(titleExpires) => onChange({ titleExpires })}
        />
        <DateField
          label={t("handOver.travels")}
          fault={faults.travels && t(`handOver.faults.${faults.travels}`)}
          value={draft.travels}
          onChange={(travels) => onChange({ travels })}
        />
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.jobAtRisk}
          onChange={({ target }) => onChange({ jobAtRisk: target.checked })}
        />
        {t("handOver.jobAtRisk")}
      </label>
      <p className="soft">{t("handOver.urgencyHint")}</p>
    </fieldset>
  );
}
