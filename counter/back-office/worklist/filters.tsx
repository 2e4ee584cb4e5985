import { Group } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { caseSteps, isOver } from "../../../shared/domain/cases/steps.ts";
import type { WorklistView } from "../../../shared/protocol/case-views.ts";
import { useBackOffice } from "../back-office-context.ts";
import { whose, type ListFilter } from "./list-filter.ts";

const open = caseSteps.filter((step) => !isOver(step));

/** Whose cases, and of which step; with how many there are of each. */
export function Filters({
  value,
  counts,
  onChange,
}: {
  readonly value: ListFilter;
  readonly counts: WorklistView["counts"];
  readonly onChange: (filter: ListFilter) => void;
}) {
  const { t } = useTranslation("counter");
  const { staff } = useBackOffice();
  const mine = counts.assignees[staff] ?? 0;
  return (
    <div className="worklist-filters">
      <Group className="segmented" aria-label={t("backOffice.list.whose")}>
        {whose.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={each === value.whose}
            onClick={() => onChange({ ...value, whose: each })}
          >
            {t(`backOffice.list.${each}`)}
            {each === "mine" && <span className="numbers">{mine}</span>}
          </button>
        ))}
      </Group>
      <select
        className="planner-queue"
        aria-label={t("backOffice.list.step")}
        value={value.status ?? ""}
        onChange={({ target }) =>
          onChange({ ...value, status: open.find((step) => step === target.value) ?? null })
        }
      >
        <option value="">{t("backOffice.list.everyStep")}</option>
        {open.map((step) => (
          <option key={step} value={step}>
            {t("backOffice.list.stepCount", {
              step: t(`visit.caseStatus.${step}`),
              count: counts.statuses[step] ?? 0,
            })}
          </option>
        ))}
      </select>
    </div>
  );
}
