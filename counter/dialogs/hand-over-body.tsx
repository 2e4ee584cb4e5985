import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";
import { HandOverApplicant } from "./hand-over-applicant.tsx";
import { HandOverConditions } from "./hand-over-conditions.tsx";
import { HandOverDocuments } from "./hand-over-documents.tsx";
import type { HandOverDraft } from "./hand-over-draft.ts";
import type { HandOverFaults } from "./hand-over-faults.ts";
import type { Checklist } from "./hand-over-marks.ts";
import { HandOverUrgency } from "./hand-over-urgency.tsx";
import { NoteField } from "./note-field.tsx";

/** The checklist on one side, what else the back office needs on the other. */
export function HandOverBody({
  draft,
  checklist,
  missing,
  faults,
  onChange,
}: {
  readonly draft: HandOverDraft;
  readonly checklist: Checklist;
  /** How many documents are still to come. */
  readonly missing: number;
  readonly faults: HandOverFaults;
  readonly onChange: (change: Partial<HandOverDraft>) => void;
}) {
  const { t } = useTranslation("counter");
  return (
    <div className="hand-over-columns">
      <section>
        <HandOverConditions
          checklist={checklist}
          value={draft.conditions}
          onChange={(conditions) => onChange({ conditions })}
        />
        <HandOverDocuments
          checklist={checklist}
          ticked={draft}
          fault={faults.documents !== undefined}
          takesFocus
          onMarks={(marks) => onChange({ marks })}
        />
        <output className="completeness" data-complete={missing === 0 || undefined}>
          <Icon name={missing === 0 ? "check" : "info"} />
          {missing === 0 ? t("handOver.complete") : t("handOver.missing", { count: missing })}
        </output>
      </section>
      <section>
        <HandOverUrgency draft={draft} faults={faults} onChange={onChange} />
        <HandOverApplicant draft={draft} faults={faults} onChange={onChange} />
        <NoteField
          label={t("handOver.note")}
          hint={t("handOver.noteHint")}
          value={draft.note}
          onChange={(note) => onChange({ note })}
        />
      </section>
    </div>
  );
}
