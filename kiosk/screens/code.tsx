import { useTranslation } from "react-i18next";
import { codeLength } from "../../shared/domain/appointment-code.ts";
import { second } from "../../shared/domain/instant.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "../parts/action.tsx";
import { CodeDisplay } from "../parts/code-display.tsx";
import { Notice } from "../parts/notice.tsx";
import { NumberPad } from "../parts/number-pad.tsx";
import { Screen } from "../parts/screen.tsx";
import type { CodeUse } from "../flow/state.ts";
import "./code.css";

interface Props {
  readonly use: CodeUse;
  readonly digits: string;
  readonly mistyped: boolean;
}

/** The code of the appointment letter, or of the receipt to see where a case stands, typed; it is asked for as soon as it is complete and right. */
export function Code({ use, digits, mistyped }: Props) {
  const { t } = useTranslation("kiosk");
  const { t: common } = useTranslation("common");
  const { view, now, tell } = useKiosk();
  const pause = Math.ceil(((view.codeEntryPausedUntil ?? 0) - now) / second);
  return (
    <Screen
      heading={use === "status" ? t("code.statusHeading") : t("code.heading")}
      className="code"
    >
      <div className="code-lead">
        {pause <= 0 && !mistyped && (
          <p className="screen-lead">{use === "status" ? t("code.statusHint") : t("code.hint")}</p>
        )}
        {pause > 0 && (
          <Notice tone="warning" icon="clock">
            {t("code.paused", { seconds: common("seconds", { count: pause }) })}
          </Notice>
        )}
        {pause <= 0 && mistyped && (
          <Notice tone="warning" icon="notice">
            {t("code.mistyped")}
          </Notice>
        )}
      </div>
      <CodeDisplay digits={digits} mistyped={mistyped} />
      <output className="visually-hidden">{t("code.entered", { count: digits.length })}</output>
      <NumberPad isDisabled={pause > 0} canType={digits.length < codeLength} />
      <div className="actions">
        <Action icon="ticket" onPress={() => tell({ type: "ticket-wanted" })}>
          {t("code.withoutCode")}
        </Action>
      </div>
    </Screen>
  );
}
