import { useTranslation } from "react-i18next";
import { useKiosk } from "../kiosk-context.ts";
import { ChoiceButton } from "../parts/choice-button.tsx";
import { Screen } from "../parts/screen.tsx";
import "./choices.css";

/** At most six ways to a number, each with its wait. */
export function Choices() {
  const { t } = useTranslation("kiosk");
  const { view, tell } = useKiosk();
  return (
    <Screen heading={t("choices.heading")}>
      <ul className="choices">
        {view.choices.map((choice) => (
          <li key={choice.key}>
            <ChoiceButton
              choice={choice}
              onPress={() =>
                tell({
                  type: "choice-made",
                  choice: { key: choice.key, queue: choice.queue, emergency: choice.emergency },
                })
              }
            />
          </li>
        ))}
      </ul>
    </Screen>
  );
}
