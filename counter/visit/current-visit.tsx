import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { EmergencyCheck } from "./emergency-check.tsx";
import { VisitCase } from "./visit-case.tsx";
import { VisitFacts } from "./visit-facts.tsx";
import { WhyThisOne } from "./why-this-one.tsx";

/** Everything known about the visit at the desk. */
export function CurrentVisit() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const { current } = view;
  return (
    <section className="panel visit" aria-label={t("visit.title")}>
      <h2>{t("visit.title")}</h2>
      {current === null ? (
        <p className="soft">
          {t(Object.keys(view.waiting).length > 0 ? "visit.empty" : "visit.emptyQueues")}
        </p>
      ) : (
        <>
          <EmergencyCheck visit={current} />
          {current.note !== null && (
            <p className="note">
              <strong>{t("visit.note")}</strong>
              {current.note}
            </p>
          )}
          {current.case !== null && <VisitCase file={current.case} />}
          <VisitFacts visit={current} />
          <WhyThisOne choice={current.choice} />
        </>
      )}
    </section>
  );
}
