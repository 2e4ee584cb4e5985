import { useTranslation } from "react-i18next";
import { Button } from "react-aria-components";
import { nameIn } from "../../shared/ui/format.ts";
import type { Chosen } from "../flow/state.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "../parts/action.tsx";
import "../parts/choice-button.css";
import { Screen } from "../parts/screen.tsx";
import { WaitFacts } from "../parts/wait-facts.tsx";
import "./choices.css";
import "./criteria.css";

/** The emergency questions, with the wait, since the answer is the last touch (rules E1 and N4). */
export function Criteria({ choice }: { readonly choice: Chosen }) {
  const { t } = useTranslation("kiosk");
  const { view, language, tell } = useKiosk();
  const queue = view.queues[choice.queue];
  return (
    <Screen heading={t("criteria.heading")} className="criteria">
      {queue && <WaitFacts ahead={queue.ahead} wait={queue.wait} place={null} />}
      <p className="screen-lead">{t("criteria.hint")}</p>
      <ul className="choices">
        {view.criteria.map(({ key, name }) => (
          <li key={key}>
            <Button
              className="choice"
              onPress={() => tell({ type: "criterion-chosen", criterion: key })}
            >
              <span className="choice-words">
                <strong>{nameIn(name, language)}</strong>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Action icon="back" onPress={() => tell({ type: "none-fits" })}>
          {t("criteria.none")} · {t("criteria.noneHint")}
        </Action>
      </div>
    </Screen>
  );
}
