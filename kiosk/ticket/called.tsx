import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import type { Ticket } from "./alarm.ts";

/** Come now, and where to. */
export function Called({
  ticket,
  language,
}: {
  readonly ticket: Ticket;
  readonly language: string;
}) {
  const { t } = useTranslation("phone");
  const { counter } = ticket;
  const floor = counter === null ? "" : nameIn(counter.floor, language);
  const way = counter === null ? "" : nameIn(counter.direction, language);
  return (
    <div className="called" role="alert">
      <h1>{t("called.title")}</h1>
      <p>{t("called.come")}</p>
      {counter !== null && (
        <>
          <p className="counter">
            <span>{t("called.counter")}</span>
            <strong>
              <bdi>{counter.number}</bdi>
            </strong>
          </p>
          <p className="way">
            {/* Many offices begin the way with the floor already. */}
            {!way.includes(floor) && <strong>{floor}</strong>}
            <span>{way}</span>
          </p>
        </>
      )}
      {ticket.calls > 1 && <p>{t("called.again", { calls: ticket.calls })}</p>}
    </div>
  );
}
