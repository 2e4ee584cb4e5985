import { useTranslation } from "react-i18next";
import type { FlowEvent, KioskError, Wish } from "../flow/state.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "../parts/action.tsx";
import type { IconName } from "../parts/icon.tsx";
import { Screen } from "../parts/screen.tsx";
import { WaitFacts } from "../parts/wait-facts.tsx";
import { adviceOn, type NextStep } from "../refusal-advice.ts";
import "./calm.css";

/** Why not, and what to do next. */
export function Refused({
  error,
  wish,
}: {
  readonly error: KioskError;
  readonly wish: Wish | null;
}) {
  const { t } = useTranslation("kiosk");
  const { t: common } = useTranslation("common");
  const { view, language, now, tell } = useKiosk();
  const { heading, text, next } = adviceOn(error, { view, language, now, t, common });
  const late = error.code === "appointment-too-late" ? view.queues[error.queue] : undefined;
  const steps: Record<NextStep, { words: string; icon: IconName; event: FlowEvent }> = {
    "accept-walk-in": {
      words: t("refused.tooLateAccept"),
      icon: "ticket",
      event: { type: "walk-in-accepted" },
    },
    "try-code-again": {
      words: t("refused.tryAgain"),
      icon: "calendar",
      event: { type: wish?.type === "SeeStatus" ? "status-wanted" : "appointment-wanted" },
    },
    "take-ticket": {
      words: t("refused.takeTicket"),
      icon: "ticket",
      event: { type: "ticket-wanted" },
    },
    "other-choices": {
      words: t("refused.otherChoices"),
      icon: "ticket",
      event: { type: "ticket-wanted" },
    },
    "try-again": {
      words: t("refused.tryAgain"),
      icon: "back",
      event: { type: "went-back" },
    },
    done: { words: t("result.done"), icon: "done", event: { type: "started-over" } },
  };
  return (
    <Screen heading={heading} className="calm">
      <p className="screen-lead">{text}</p>
      {late?.state === "open" && <WaitFacts ahead={late.ahead} wait={late.wait} place={late} />}
      <div className="actions">
        {next.map((step, place) => (
          <Action
            key={step}
            kind={place === 0 ? "main" : "plain"}
            icon={steps[step].icon}
            onPress={() => tell(steps[step].event)}
          >
            {steps[step].words}
          </Action>
        ))}
      </div>
    </Screen>
  );
}
