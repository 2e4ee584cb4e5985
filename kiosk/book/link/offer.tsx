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

/** A slot that became free, for somebody of the waiting list: to take, or to leave to the next (rule B6). */
export function Offer({
  secret,
  offer,
  onBooked,
  onEnd,
  onOver,
}: {
  readonly secret: string;
  readonly offer: Extract<LinkView, { kind: "offer" }>;
  readonly onBooked: (secret: string) => void;
  readonly onEnd: (ending: Ending) => void;
  /** Over, by this clock or by the office: the server is asked what is so. */
  readonly onOver: () => Promise<void>;
}) {
  const { t } = useTranslation("book");
  const about = useAbout();
  const accepting = useStep();
  const declining = useStep();
  const busy = accepting.busy || declining.busy;
  const accept = async () => {
    if (busy) return;
    const result = await accepting.ask({ type: "AcceptOffer", secret });
    if (result?.ok === true) {
      if (result.value.kind === "booking") onBooked(result.value.secret);
      return;
    }
    const code = result?.trouble.code;
    if (code === "offer-expired") onEnd("offer-over");
    if (code === "link-unknown") await onOver();
    if (code === "person-already-booked") onEnd("already-booked");
  };
  const decline = async () => {
    if (busy) return;
    const result = await declining.ask({ type: "DeclineOffer", secret });
    if (result?.ok === true) onEnd("declined");
    else if (result?.trouble.code === "link-unknown") await onOver();
  };
  return (
    <article className="link-page">
      <Heading title={t("link.offer.heading")}>{t("link.offer.heading")}</Heading>
      <p>{t("link.offer.text")}</p>
      <SlotCard due={offer.due} service={offer.service} people={offer.people}>
        <p className="kept">
          {t("link.offer.kept", { time: about.time(offer.expires) })}{" "}
          <TimeLeft until={offer.expires} onOver={onOver} />
        </p>
      </SlotCard>
      <StepTrouble trouble={accepting.trouble ?? declining.trouble} />
      <StepButton kind="main-action" busy={accepting.busy} onStep={accept}>
        {t("link.offer.accept")}
      </StepButton>
      <StepButton kind="plain-action" busy={declining.busy} onStep={decline}>
        {t("link.offer.decline")}
      </StepButton>
      <p className="soft">{t("link.offer.declineNote")}</p>
    </article>
  );
}
