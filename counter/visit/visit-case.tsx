import { useTranslation } from "react-i18next";
import type { CounterView } from "../../shared/protocol/views.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import { missingOf } from "./missing-of.ts";

type VisitedCase = NonNullable<NonNullable<CounterView["current"]>["case"]>;

/** The case whose code the visitor brought: how it stands and what is still to come. */
export function VisitCase({ file }: { readonly file: VisitedCase }) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const service = view.services[file.service];
  const missing = missingOf(file.checklist);
  const named = (alternatives: (typeof missing)[number]) =>
    alternatives.map(({ name }) => nameIn(name, language)).join(` ${t("visit.or")} `);
  return (
    <div className="visit-case" data-status={file.status}>
      <h3>
        <span className="numbers">{t("visit.case", { number: file.number })}</span>
        <span className="tag">{t(`visit.caseStatus.${file.status}`)}</span>
      </h3>
      <p>{service === undefined ? file.service : nameIn(service.name, language)}</p>
      {missing.length === 0 ? (
        <p className="soft">{t("visit.nothingMissing")}</p>
      ) : (
        <p>
          <span className="soft">{t("visit.missing")}</span> {missing.map(named).join(", ")}
        </p>
      )}
    </div>
  );
}
