import { useTranslation } from "react-i18next";
import { visitorSteps } from "../../../shared/domain/cases/visitor-step.ts";

/** All steps from above to below, with what each means; `present` counts from 1. */
export function StepLine({ present }: { readonly present: number }) {
  const { t } = useTranslation("status");
  return (
    <section className="status-way">
      <h2>{t("way")}</h2>
      <ol className="step-line">
        {visitorSteps.map((step, index) => {
          const place = index + 1;
          const state = place < present ? "done" : place === present ? "here" : "ahead";
          return (
            <li key={step} data-state={state} aria-current={state === "here" ? "step" : undefined}>
              <span className="step-mark" aria-hidden="true">
                {state === "done" ? "✓" : place}
              </span>
              <strong>{t(`steps.${step}.name`)}</strong>
              {state === "done" && <span className="visually-hidden">{t("done")}</span>}
              {state === "here" && <span className="step-here">{t("here")}</span>}
              <span className="step-meaning">{t(`steps.${step}.meaning`)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
