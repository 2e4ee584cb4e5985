import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CounterView } from "../../shared/protocol/views.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";

/** Rule E2: the reason the visitor chose; staff confirm it or move the visit to an ordinary queue. */
export function EmergencyCheck({
  visit,
}: {
  readonly visit: Pick<NonNullable<CounterView["current"]>, "visit" | "emergency">;
}) {
  const { t } = useTranslation("counter");
  const { language, inert, act, ask } = useCounter();
  if (visit.emergency === null) return null;
  const { criterion, judged } = visit.emergency;
  return (
    <div className="emergency" data-judged={judged}>
      <h3>
        <Icon name={judged === "confirmed" ? "check" : "alert"} />
        {t("emergency.title")}
        {judged !== "open" && `: ${t(`emergency.${judged}`)}`}
      </h3>
      <p className="emergency-reason">{nameIn(criterion, language)}</p>
      {judged === "open" && (
        <>
          <p>{t("emergency.open")}</p>
          <div className="row-of-buttons">
            <Button
              className="button"
              isPending={inert}
              onPress={() => void act({ type: "ConfirmEmergency" })}
            >
              {t("emergency.confirm")}
            </Button>
            <Button
              className="button"
              isPending={inert}
              onPress={() => ask({ kind: "declineEmergency", visit: visit.visit })}
            >
              {t("emergency.decline")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
