import { useTranslation } from "react-i18next";
import { Heading } from "../parts/heading.tsx";
import { SlotCard } from "../parts/slot-card.tsx";
import type { AppointmentView } from "./appointment-view.ts";
import { StepButton } from "./step-button.tsx";
import { StepTrouble } from "./step-trouble.tsx";
import { useStep } from "./use-step.ts";

/** "I cannot come": one big button; where a reminder's link leads (rule B7). */
export function Cancel({
  secret,
  appointment,
  onKeep,
  onMove,
  onCancelled,
}: {
  readonly secret: string;
  readonly appointment: AppointmentView;
  readonly onKeep: () => void;
  readonly onMove: () => void;
  readonly onCancelled: () => Promise<void>;
}) {
  const { t } = useTranslation("book");
  const { busy, trouble, ask } = useStep();
  const cancel = async () => {
    const result = await ask({ type: "CancelMyBooking", secret });
    // Over by now, or cancelled by the office: its page says so.
    if (result !== null && (result.ok || result.trouble.code !== "offline")) await onCancelled();
  };
  return (
    <article className="link-page">
      <Heading title={t("link.cancel.heading")}>{t("link.cancel.heading")}</Heading>
      <SlotCard due={appointment.due} service={appointment.service} people={appointment.people} />
      <p>{t("link.cancel.text")}</p>
      <StepTrouble trouble={trouble} />
      <StepButton kind="danger-action" busy={busy} onStep={cancel}>
        {t("link.cancel.button")}
      </StepButton>
      <button type="button" className="plain-action" onClick={onMove}>
        {t("link.cancel.moveInstead")}
      </button>
      <button type="button" className="plain-action" onClick={onKeep}>
        {t("link.cancel.keep")}
      </button>
    </article>
  );
}
