import { useTranslation } from "react-i18next";
import type { LinkView } from "../../../shared/protocol/booking-pages.ts";
import { Heading } from "../parts/heading.tsx";
import type { Ending } from "./ended.tsx";
import { StepButton } from "./step-button.tsx";
import { StepTrouble } from "./step-trouble.tsx";
import { useAbout } from "./use-about.ts";
import { useStep } from "./use-step.ts";

/** A place on the waiting list, which can be given up. */
export function WaitingEntry({
  secret,
  entry,
  onEnd,
}: {
  readonly secret: string;
  readonly entry: Extract<LinkView, { kind: "waiting" }>;
  readonly onEnd: (ending: Ending) => void;
}) {
  const { t } = useTranslation("book");
  const about = useAbout();
  const { busy, trouble, ask } = useStep();
  const leave = async () => {
    const result = await ask({ type: "LeaveWaitingList", secret });
    if (result?.ok === true || result?.trouble.code === "link-unknown") onEnd("left");
  };
  return (
    <article className="link-page">
      <Heading title={t("link.waiting.heading")}>{t("link.waiting.heading")}</Heading>
      <p>
        <strong>{about.service(entry.service)}</strong>
        <br />
        {entry.people > 1 && (
          <>
            {t("people", { count: entry.people })}
            <br />
          </>
        )}
        {t("link.waiting.since", { day: about.date(entry.since) })}
      </p>
      <p>{t("link.waiting.text")}</p>
      <StepTrouble trouble={trouble} />
      <StepButton kind="plain-action" busy={busy} onStep={leave}>
        {t("link.waiting.leave")}
      </StepButton>
      <p className="soft">{t("link.waiting.leaveNote")}</p>
    </article>
  );
}
