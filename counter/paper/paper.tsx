import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { PrintAgain } from "./print-again.tsx";
import { slipsToShow } from "./slip-list.ts";
import { SlipState } from "./slip-state.tsx";

/** The last slips of this counter; what failed stays on top with its reason. */
export function Paper() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const slips = slipsToShow(view.slips);
  if (slips.length === 0) return null;
  return (
    <section className="panel" aria-label={t("paper.title")}>
      <h2>{t("paper.title")}</h2>
      <ul className="slips">
        {slips.map((slip) => (
          <li key={slip.slip} data-state={slip.state}>
            <span>{t(`paper.${slip.kind}`, { number: slip.number })}</span>
            <PrintAgain slip={slip} />
            <SlipState slip={slip} />
          </li>
        ))}
      </ul>
    </section>
  );
}
