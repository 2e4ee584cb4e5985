import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { languageName } from "../visit/language-name.ts";
import { ApplicantField } from "./applicant-field.tsx";
import type { HandOverDraft } from "./hand-over-draft.ts";
import type { HandOverFaults } from "./hand-over-faults.ts";

/** Who applies, as little as the office needs, and how the receipt reaches them. */
export function HandOverApplicant({
  draft,
  faults,
  onChange,
}: {
  readonly draft: HandOverDraft;
  readonly faults: HandOverFaults;
  readonly onChange: (change: Partial<HandOverDraft>) => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const languages = [...new Set([...view.office.languages, draft.language])];
  return (
    <fieldset className="hand-over-part">
      <legend>{t("handOver.applicant")}</legend>
      <p className="soft">
        {t(draft.case === null ? "handOver.applicantWhy" : "handOver.applicantKnown")}
      </p>
      <div className="field-pair">
        <ApplicantField trait="name" draft={draft} fault={faults.name} onChange={onChange} />
        <ApplicantField
          trait="fileNumber"
          draft={draft}
          fault={faults.fileNumber}
          onChange={onChange}
        />
      </div>
      <div className="field-pair">
        <ApplicantField trait="email" draft={draft} fault={faults.email} onChange={onChange} />
        <label className="field">
          <span className="field-name">{t("handOver.language")}</span>
          <select
            value={draft.language}
            onChange={({ target }) => onChange({ language: target.value })}
          >
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.mail}
          onChange={({ target }) => onChange({ mail: target.checked })}
        />
        {t("handOver.mail")}
      </label>
    </fieldset>
  );
}
