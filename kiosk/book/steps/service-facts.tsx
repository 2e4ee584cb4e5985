import { useTranslation } from "react-i18next";
import type { PublishedTime } from "../../../shared/domain/definition.ts";
import { minute } from "../../../shared/domain/instant.ts";
import type { Service } from "../find/service-search.ts";
import { usePublishedText } from "./published-text.ts";

/** How long the appointment and the whole matter take. */
export function ServiceFacts({
  published,
  booking,
  people,
}: {
  readonly published: PublishedTime;
  readonly booking: Service["booking"];
  readonly people: number;
}) {
  const { t } = useTranslation("book");
  const common = useTranslation("common").t;
  const time = usePublishedText()(published);
  return (
    <section aria-label={t("service.facts")}>
      <dl className="facts">
        <div>
          <dt>{t("service.time")}</dt>
          <dd>{time ?? t("service.sameVisit")}</dd>
        </div>
        {booking !== null && (
          <div>
            <dt>{t("service.duration")}</dt>
            <dd>
              {t("service.about", {
                time: common("minutes", {
                  count: (booking.duration + (people - 1) * booking.perPerson) / minute,
                }),
              })}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
