import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { TicketCard } from "../../shared/ui/ticket-card.tsx";
import { nextBestAction } from "../actions/availability.ts";
import { ActionButton } from "../desk/action-button.tsx";
import { DeskStatus } from "../desk/desk-status.tsx";
import { KeyCap } from "../key-cap.tsx";
import { useCounter } from "../session/counter-context.ts";

/** Who is at the desk meanwhile, on one slim line, with the way back. */
export function DeskLine({ onDesk }: { readonly onDesk: () => void }) {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const { current } = view;
  const status = current?.status ?? "free";
  return (
    <section className="desk-line" data-status={status} aria-label={t(`status.${status}`)}>
      {current !== null && (
        <TicketCard
          number={current.number}
          size="small"
          tone={current.status === "called" ? "called" : "paper"}
        />
      )}
      <DeskStatus />
      <ActionButton action={nextBestAction(view)} />
      <Button className="button" onPress={onDesk}>
        {t("planner.toDesk")}
        <KeyCap shortcut="showWaiting" />
      </Button>
    </section>
  );
}
