import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import { Heading } from "../parts/heading.tsx";
import { Notice } from "../parts/notice.tsx";
import { SlotPicker } from "../slots/slot-picker.tsx";
import type { AppointmentView } from "./appointment-view.ts";
import { MoveChoice } from "./move-choice.tsx";
import { StepTrouble } from "./step-trouble.tsx";
import { useAbout } from "./use-about.ts";
import { useStep } from "./use-step.ts";

/** Another time for the same person (rule B5): the old one is kept until the new one is certain. */
export function Move({
  secret,
  appointment,
  onKeep,
  onMoved,
  onGone,
}: {
  readonly secret: string;
  readonly appointment: AppointmentView;
  readonly onKeep: () => void;
  readonly onMoved: () => Promise<void>;
  /** It was cancelled elsewhere or is over: its page says so. */
  readonly onGone: () => Promise<void>;
}) {
  const { t } = useTranslation("book");
  const { service, people, due } = appointment;
  const about = useAbout();
  const [chosen, setChosen] = useState<Instant | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [taken, setTaken] = useState<readonly Instant[]>([]);
  const { busy, trouble, ask } = useStep();
  const isTaken = trouble?.code === "slot-taken" || trouble?.code === "slot-not-offered";
  const move = async (to: Instant) => {
    const result = await ask({ type: "MoveBooking", secret, due: to });
    if (result === null) return;
    if (result.ok) {
      await onMoved();
      return;
    }
    switch (result.trouble.code) {
      case "slot-taken":
      case "slot-not-offered":
        setTaken((before) => [...before, to]);
        setChosen(null);
        return;
      case "appointment-cancelled":
      case "appointment-over":
      case "link-unknown":
        await onGone();
    }
  };
  if (chosen !== null) {
    return (
      <MoveChoice
        from={due}
        to={chosen}
        busy={busy}
        trouble={trouble}
        onMove={() => move(chosen)}
        onOther={() => setChosen(null)}
        onKeep={onKeep}
      />
    );
  }
  return (
    <article className="link-page" data-wide="true">
      <a className="back" href="#card">
        {t("back")}
      </a>
      <Heading title={t("link.move.heading")}>{t("link.move.heading")}</Heading>
      <p>
        {t("link.move.from")}:{" "}
        <strong>{t("slots.moment", { day: about.date(due), time: about.time(due) })}</strong>
        <br />
        {t("link.move.intro")}
      </p>
      {isTaken ? (
        <Notice tone="warning">{t("link.move.taken")}</Notice>
      ) : (
        <StepTrouble trouble={trouble} />
      )}
      <SlotPicker
        service={service}
        people={people}
        current={due}
        taken={taken}
        day={day}
        onDay={setDay}
        onPick={setChosen}
        whenFull={
          <Notice tone="info" title={t("link.move.full")}>
            {t("link.move.fullNote")}
          </Notice>
        }
      />
    </article>
  );
}
