import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { isOver } from "../../../shared/domain/cases/steps.ts";
import { useCounter } from "../../session/counter-context.ts";
import { BackKeyCap } from "../back-key-cap.tsx";
import { useOpenCase } from "./case-context.ts";
import { nextSteps } from "./next-steps.ts";

/** The next step as the big button, and what else can be done. */
export function CaseActions({ onBest }: { readonly onBest: () => void }) {
  const { t } = useTranslation("counter");
  const { inert } = useCounter();
  const { file, ask, act } = useOpenCase();
  const { best, skips, ends } = nextSteps(file.status);
  if (isOver(file.status)) {
    return <p className="soft">{t("backOffice.over")}</p>;
  }
  const beforeDecision =
    skips.includes("decided") || best.kind === "check" || file.status === "in-review";
  return (
    <div className="case-actions">
      {best.kind !== "none" && (
        <Button className="button filled case-best" isDisabled={inert} onPress={onBest}>
          {best.kind === "check" ? t("backOffice.check") : t(`backOffice.step.${best.to}`)}
          <BackKeyCap name="step" />
        </Button>
      )}
      {file.waiting === null ? (
        <Button className="button" isDisabled={inert} onPress={() => ask({ kind: "wait" })}>
          {t("backOffice.wait.open")}
          <BackKeyCap name="wait" />
        </Button>
      ) : (
        <Button
          className="button"
          isDisabled={inert}
          onPress={() => void act((seen) => ({ type: "ResumeCase", ...seen }))}
        >
          {t("backOffice.resume")}
          <BackKeyCap name="wait" />
        </Button>
      )}
      {beforeDecision && (
        <Button className="button" isDisabled={inert} onPress={() => ask({ kind: "documents" })}>
          {t("backOffice.askDocuments.open")}
        </Button>
      )}
      {(skips.length > 0 || ends.length > 0) && (
        <Button className="button" isDisabled={inert} onPress={() => ask({ kind: "move" })}>
          {t("backOffice.move.open")}
        </Button>
      )}
    </div>
  );
}
