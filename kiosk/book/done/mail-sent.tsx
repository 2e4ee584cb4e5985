import { useTranslation } from "react-i18next";
import { second } from "../../../shared/domain/instant.ts";
import { clockTime } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import type { Ending } from "../flow/flow.ts";
import type { Flow } from "../flow/use-flow.ts";
import { SendTrouble } from "../details/send-trouble.tsx";
import { Heading } from "../parts/heading.tsx";
import { Notice } from "../parts/notice.tsx";
import { SlotCard } from "../parts/slot-card.tsx";
import { useServerTime } from "../server-clock.ts";

/** Not booked yet: the link in the mail decides. Says what to do when none comes. */
export function MailSent({
  ending,
  flow,
}: {
  readonly ending: Extract<Ending, { kind: "mail" }>;
  readonly flow: Flow;
}) {
  const { t } = useTranslation("book");
  const { catalogue, clock, language } = useBooking();
  const now = useServerTime(clock, 5 * second);
  const { due, service, people, until } = ending;
  const { asking, trouble } = flow.state;
  const isOver = until <= now;
  return (
    <>
      <Heading title={t("mail.heading")}>{t("mail.heading")}</Heading>
      <div className="columns">
        <div className="stack">
          {isOver ? (
            <Notice tone="warning" title={t("mail.over")} />
          ) : (
            <>
              <p>{t("mail.text")}</p>
              <p>
                <strong>{t("mail.notYet")}</strong>{" "}
                {t("mail.until", { time: clockTime(until, catalogue.office.zone, language) })}
              </p>
            </>
          )}
          <SlotCard due={due} service={service} people={people} />
          <p className="soft">{t("mail.keepOpen")}</p>
        </div>
        <section className="stack">
          <h2>{t("mail.missing")}</h2>
          <ul className="points">
            <li>{t("mail.wait")}</li>
            <li>{t("mail.spam")}</li>
            <li>{t("mail.already")}</li>
            <li>{t("mail.typo")}</li>
          </ul>
          {trouble !== null && <SendTrouble trouble={trouble} />}
          <button
            type="button"
            className="plain-action"
            aria-disabled={asking !== null}
            onClick={() => flow.correct(ending)}
          >
            {t("mail.correct")}
          </button>
        </section>
      </div>
    </>
  );
}
