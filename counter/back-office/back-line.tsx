import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import { BackKeyCap } from "./back-key-cap.tsx";
import { useBackOffice } from "./back-office-context.ts";
import { UrgencyMark } from "./worklist/urgency-mark.tsx";

/** The team, how much there is of each urgency, and the next case as the big button. */
export function BackLine({ onNext }: { readonly onNext: () => void }) {
  const { t } = useTranslation("counter");
  const { view: desk, language, inert } = useCounter();
  const { team, view } = useBackOffice();
  const name = desk.teams[team]?.name;
  return (
    <section className="desk-line back-line" aria-label={t("backOffice.title")}>
      <h2>
        <span className="soft">{t("backOffice.title")}</span>{" "}
        {name === undefined ? team : nameIn(name, language)}
      </h2>
      <ul className="urgency-counts numbers" aria-label={t("backOffice.counts")}>
        {([1, 2, 3] as const).map((urgency) => (
          <li key={urgency}>
            <UrgencyMark urgency={urgency} />
            <strong>{view?.counts.urgencies[String(urgency)] ?? 0}</strong>
          </li>
        ))}
      </ul>
      <Button className="button filled case-best" isDisabled={inert} onPress={onNext}>
        {t("backOffice.takeNext")}
        <BackKeyCap name="next" />
      </Button>
    </section>
  );
}
