import { useTranslation } from "react-i18next";
import type { LinkView } from "../../../shared/protocol/booking-pages.ts";
import { Heading } from "../parts/heading.tsx";
import { SlotCard } from "../parts/slot-card.tsx";
import type { Ending } from "./ended.tsx";
import { StepButton } from "./step-button.tsx";
import { StepTrouble } from "./step-trouble.tsx";
import { TimeLeft } from "./time-left.tsx";
import { useAbout } from "./use-about.ts";
import { useStep } from "./use-step.ts";

/** The touch that books what was reserved (rule B3): opening the link has not done it (rule B9). */
export function Confirm({
  secret,
  hold,
  onBooked,
  onEnd,
  onOver,
}: {
  readonly secret: string;
  readonly hold: Extract<LinkView, { kind: "confirm" }>;
  readonly onBooked: (secret: string) => void;
  readonly onEnd: (ending: Ending) => void;
  /** Over, by this clock or by the office: the server is asked what is so. */
  readonly onOver: () => Promise<void>;
}) {
  const { t } = useTranslation("book");
  const about = useAbout();
  const { busy, trouble, ask } = useStep();
  const confirm = async () => {
    const result = await ask({ type: "ConfirmBooking", secret });
    if (result?.ok === true) {
      if (result.value.kind === "booking") onBooked(result.value.secret);
      return;
    }
    const code = result?.trouble.code;
    if (code === "hold-expired") onEnd("confirm-over");
    if (code === "link-unknown") await onOver();
    if (code === "person-already-booked") onEnd("already-booked");
  };
  return (
    <article className="link-page">
      <Heading title={t("link.confirm.heading")}>{t("link.confirm.heading")}</Heading>
      <SlotCard due={hold.due} service={hold.service} people={hold.people}>
        <p className="kept">
          {t("link.confirm.kept", { time: about.time(hold.expires) })}{" "}
          <TimeLeft until={hold.expires} onOver={onOver} />
        </p>
      </SlotCard>
      <p>{t("link.confirm.text")}</p>
      <StepTrouble trouble={trouble} />
      <StepButton kind="main-action" busy={busy} onStep={confirm}>
        {t("link.confirm.button")}
      </StepButton>
    </article>
  );
}
