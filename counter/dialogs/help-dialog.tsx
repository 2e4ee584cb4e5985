import { Switch } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { actions } from "../actions/availability.ts";
import { keysOf, type Shortcut } from "../actions/keys.ts";
import { KeyList } from "../key-cap.tsx";
import { useCounter } from "../session/counter-context.ts";
import { plannerKeyCap, plannerKeys } from "../planner/planner-keys.ts";
import type { Preferences } from "../session/preferences.ts";
import { BackOfficeHelp } from "./back-office-help.tsx";
import { Frame } from "./frame.tsx";

const screenKeys = [
  "showWaiting",
  "showParked",
  "showMissed",
  "showPlanner",
  "showSettings",
  "filter",
  "duty",
  "help",
] as const satisfies readonly Shortcut[];

const backKeys = ["showSettings", "duty", "help"] as const satisfies readonly Shortcut[];

/** All keys with what they do, and the switch for single letters. */
export function HelpDialog({
  preferences,
  onPrefer,
}: {
  readonly preferences: Preferences;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}) {
  const { t } = useTranslation("counter");
  const { screen } = useCounter();
  const keys = screen === "back" ? backKeys : screenKeys;
  return (
    <Frame title={t("help.title")} wide>
      <div className="help">
        {screen === "back" ? <BackOfficeHelp /> : <DeskHelp />}
        <section>
          <h3 className="field-name">{t("help.screen")}</h3>
          <dl>
            {keys.map((key) => (
              <div key={key}>
                <dt>
                  <KeyList keys={keysOf(key)} />
                </dt>
                <dd>{t(`explained.${key}`)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <KeyList keys={["Esc"]} />
              </dt>
              <dd>{t("help.escape")}</dd>
            </div>
          </dl>
          {screen !== "back" && <p className="soft">{t("lists.keys")}</p>}
          <Switch
            className="switch"
            isSelected={preferences.letters}
            onChange={(letters) => onPrefer({ letters })}
          >
            <span className="switch-track" aria-hidden="true" />
            {t("help.letters")}
          </Switch>
          <p className="soft">
            {t(screen === "back" ? "backOffice.lettersHint" : "help.lettersHint")}
          </p>
        </section>
      </div>
    </Frame>
  );
}

/** The keys of the desk and of the appointments. */
function DeskHelp() {
  const { t } = useTranslation("counter");
  return (
    <section>
      <h3 className="field-name">{t("help.desk")}</h3>
      <dl>
        <div>
          <dt>
            <KeyList keys={[t("help.space"), "Enter"]} />
          </dt>
          <dd>{t("explained.best")}</dd>
        </div>
        {actions.map((action) => (
          <div key={action}>
            <dt>
              <KeyList keys={keysOf(action)} />
            </dt>
            <dd>
              <strong>{t(`actions.${action}`)}</strong> {t(`explained.${action}`)}
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="field-name">{t("planner.keysTitle")}</h3>
      <dl className="help-pairs">
        {plannerKeys.map((key) => (
          <div key={key}>
            <dt>
              <KeyList keys={[plannerKeyCap(key)]} />
            </dt>
            <dd>{t(`planner.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t("planner.keysHint")}</p>
    </section>
  );
}
