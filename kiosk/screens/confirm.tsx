import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import type { Chosen } from "../flow/state.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "../parts/action.tsx";
import { Screen } from "../parts/screen.tsx";
import { WaitFacts } from "../parts/wait-facts.tsx";
import { printerTrouble } from "../printer-trouble.ts";
import "./confirm.css";

/** What to expect, before a number is taken (rule N4). */
export function Confirm({ choice }: { readonly choice: Chosen }) {
  const { t } = useTranslation("kiosk");
  const { view, language, tell } = useKiosk();
  const queue = view.queues[choice.queue];
  const shown = view.choices.find(({ key }) => key === choice.key);
  const prints = view.printer !== "none" && !printerTrouble(view.printer);
  return (
    <Screen
      heading={nameIn(shown?.name ?? queue?.name ?? { de: choice.key }, language)}
      className="confirm"
    >
      <p className="screen-lead">{t("wait.before")}</p>
      {queue && <WaitFacts ahead={queue.ahead} wait={queue.wait} place={queue} />}
      <Action
        kind="main"
        icon={prints ? "printer" : "ticket"}
        onPress={() => tell({ type: "number-wanted" })}
      >
        {prints ? t("confirm.print") : t("confirm.show")}
      </Action>
    </Screen>
  );
}
