import { useTranslation } from "react-i18next";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useCase } from "../live-view.ts";
import { CasePanel } from "./case-panel.tsx";

/** The case of a number, live; or that there is none. */
export function CaseBeside({
  number,
  letters,
  listening,
}: {
  readonly number: CaseNumber;
  readonly letters: boolean;
  readonly listening: boolean;
}) {
  const { t } = useTranslation("counter");
  const { view: desk } = useCounter();
  const { view, refused } = useCase(desk.counter.key, number);
  if (view !== null) return <CasePanel file={view} letters={letters} listening={listening} />;
  return (
    <section className="panel case-panel">
      <p className="soft planner-loading">
        {refused === null
          ? t("backOffice.loading")
          : t(refused === "unknown-case" ? "backOffice.unknownCase" : "backOffice.refused", {
              number,
            })}
      </p>
    </section>
  );
}
