import { useTranslation } from "react-i18next";
import { TicketCard } from "../../shared/ui/ticket-card.tsx";
import { nextBestAction, type Action } from "../actions/availability.ts";
import { useCounter } from "../session/counter-context.ts";
import { ActionButton } from "./action-button.tsx";
import { DeskStatus } from "./desk-status.tsx";

/** What stands beside the big button, in the order of a visit. */
const beside: readonly Action[] = [
  "recall",
  "missed",
  "handOver",
  "transfer",
  "park",
  "putBack",
  "finishAdvised",
  "finishIncomplete",
  "finishLeft",
];

/** The one line that is always there: who is at the desk, for how long, and what to do next. */
export function Desk() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const { current } = view;
  const status = current?.status ?? "free";
  return (
    <section className="desk" data-status={status} aria-label={t(`status.${status}`)}>
      {current === null ? (
        <div className="desk-empty" aria-hidden="true" />
      ) : (
        <TicketCard
          className="desk-ticket"
          number={current.number}
          size="row"
          tone={current.status === "called" ? "called" : "paper"}
        />
      )}
      <DeskStatus />
      <ActionButton action={nextBestAction(view)} primary />
      <div className="desk-actions">
        {beside.map((action) => (
          <ActionButton key={action} action={action} />
        ))}
      </div>
      <output className="visually-hidden">
        {current === null
          ? t("status.announceFree")
          : t(current.status === "called" ? "status.announceCalled" : "status.announceServing", {
              number: current.number,
            })}
      </output>
    </section>
  );
}
