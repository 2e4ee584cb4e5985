import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { hindrance } from "../actions/availability.ts";
import { useCounter, useNow } from "../session/counter-context.ts";

/** Rule C10: before somebody leaves, the visit at the counter is finished, parked or put back. */
export function VisitStillHere() {
  const { t } = useTranslation("counter");
  const { view, inert, act, ask } = useCounter();
  const now = useNow(1_000);
  const { current } = view;
  if (current === null) return null;
  return (
    <div className="still-here" role="alert">
      <strong>{t("duty.visitOpenTitle", { number: current.number })}</strong>
      <p>{t("duty.visitOpenText")}</p>
      <div className="row-of-buttons">
        {hindrance("finish", view, now) === null && (
          <Button
            className="button"
            isPending={inert}
            onPress={() => void act({ type: "Finish", outcome: "done" })}
          >
            {t("duty.finishFirst")}
          </Button>
        )}
        <Button
          className="button"
          isPending={inert}
          onPress={() => ask({ kind: "park", visit: current.visit, thenDuty: true })}
        >
          {t("duty.parkFirst")}
        </Button>
        <Button
          className="button"
          isPending={inert}
          onPress={() => void act({ type: "ReturnToQueue" })}
        >
          {t("duty.putBackFirst")}
        </Button>
      </div>
    </div>
  );
}
