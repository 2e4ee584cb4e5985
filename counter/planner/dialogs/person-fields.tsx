import { useTranslation } from "react-i18next";
import { useCounter } from "../../session/counter-context.ts";
import { languageName } from "../../visit/language-name.ts";
import { DraftField } from "../../dialogs/draft-field.tsx";
import type { BookingDraft, DraftFaults } from "../booking-draft.ts";

/** Who comes: what is asked, and what may be left empty. */
export function PersonFields({
  draft,
  faults,
  onChange,
}: {
  readonly draft: BookingDraft;
  readonly faults: DraftFaults;
  readonly onChange: (change: Partial<BookingDraft>) => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const fault = (field: keyof DraftFaults) => {
    const found = faults[field];
    return found && t(`planner.book.faults.${found}`);
  };
  return (
    <fieldset className="person-fields">
      <legend className="visually-hidden">{t("planner.book.person")}</legend>
      <DraftField
        label={t("planner.book.name")}
        hint={t("planner.book.nameHint")}
        fault={fault("name")}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <DraftField
        label={t("planner.book.email")}
        hint={t("planner.book.emailHint")}
        mode="email"
        optional
        fault={fault("email")}
        value={draft.email}
        onChange={(email) => onChange({ email })}
      />
      <div className="field-pair">
        <DraftField
          label={t("planner.book.phone")}
          mode="tel"
          optional
          fault={fault("phone")}
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <DraftField
          label={t("planner.book.fileNumber")}
          mode="tel"
          optional
          fault={fault("fileNumber")}
          value={draft.fileNumber}
          onChange={(fileNumber) => onChange({ fileNumber })}
        />
      </div>
      <label className="field">
        <span className="field-name">{t("planner.book.language")}</span>
        <select
          value={draft.language}
          onChange={(event) => onChange({ language: event.target.value })}
        >
          {view.office.languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, language)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
