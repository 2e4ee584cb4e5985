import { useTranslation } from "react-i18next";
import { backOfficeKeyCap, backOfficeKeys } from "../back-office/back-office-keys.ts";
import { KeyList } from "../key-cap.tsx";

/** The keys of the back office. */
export function BackOfficeHelp() {
  const { t } = useTranslation("counter");
  const listKeys = {
    move: ["↑", "↓"],
    open: ["Enter"],
    choose: [t("help.space")],
  } as const;
  return (
    <section>
      <h3 className="field-name">{t("backOffice.title")}</h3>
      <dl>
        {(["move", "open", "choose"] as const).map((key) => (
          <div key={key}>
            <dt>
              <KeyList keys={listKeys[key]} />
            </dt>
            <dd>{t(`backOffice.keys.${key}`)}</dd>
          </div>
        ))}
        {backOfficeKeys.map((key) => (
          <div key={key}>
            <dt>
              <KeyList keys={[backOfficeKeyCap(key)]} />
            </dt>
            <dd>{t(`backOffice.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
