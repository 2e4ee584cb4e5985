import { useTranslation } from "react-i18next";
import type { PublishedTime } from "../../../shared/domain/definition.ts";
import { usePublishedText } from "./published-text.ts";

/** The steps from here to the decision, and how long they usually take. */
export function ServiceProcess({
  published,
  bookable,
}: {
  readonly published: PublishedTime;
  readonly bookable: boolean;
}) {
  const { t } = useTranslation("book");
  const time = usePublishedText()(published);
  return (
    <section className="process">
      <h2>{t("service.process")}</h2>
      <ol>
        {bookable && <li>{t("service.steps.book")}</li>}
        <li>{bookable ? t("service.steps.come") : t("service.steps.walkIn")}</li>
        <li>{t("service.steps.counter")}</li>
        <li>
          {time === null ? t("service.steps.sameVisit") : t("service.steps.office", { time })}
        </li>
      </ol>
    </section>
  );
}
