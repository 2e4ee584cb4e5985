import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { useDutyText } from "./use-duty-text.ts";

/** Rule U1: everybody on duty now, at counters first, then in teams. */
export function WhoIsWhere() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const dutyText = useDutyText();
  const onDuty = Object.entries(view.staff)
    .filter(([, { duty }]) => duty.kind !== "off")
    .toSorted(
      ([, a], [, b]) =>
        b.duty.kind.localeCompare(a.duty.kind) ||
        dutyText(a.duty).localeCompare(dutyText(b.duty), undefined, { numeric: true }),
    );
  return (
    <section className="panel" aria-label={t("duty.hereTitle")}>
      <h2>{t("duty.hereTitle")}</h2>
      {onDuty.length === 0 ? (
        <p className="soft">{t("duty.nobody")}</p>
      ) : (
        <ul className="people">
          {onDuty.map(([key, { name, duty }]) => (
            <li key={key}>
              <span>{name}</span>
              <span className="soft">
                {dutyText(duty)}
                {duty.kind === "front" &&
                  view.counters[duty.counter]?.occupied &&
                  `, ${t("duty.busy")}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
