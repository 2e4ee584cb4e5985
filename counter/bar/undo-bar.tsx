import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { undoSeconds } from "../actions/availability.ts";
import { KeyCap } from "../key-cap.tsx";
import { useCounter, useNow } from "../session/counter-context.ts";

/** Rule C9: what was just done, and the seconds in which it can be taken back. */
export function UndoBar() {
  const { t } = useTranslation("counter");
  const { view, perform, inert } = useCounter();
  const seconds = undoSeconds(view, useNow(250));
  if (view.undo === null || seconds === 0) return <span />;
  const { action, number } = view.undo;
  return (
    <div className="undo">
      <span>{t(`undo.${action}`, { number })}</span>
      <Button className="button" isDisabled={inert} onPress={() => perform("undo")}>
        {t("actions.undo")}
        <KeyCap shortcut="undo" />
      </Button>
      <span className="soft numbers">
        {t("undo.left", {
          seconds: Math.min(seconds, Math.ceil(view.limits.undoWithin / 1000)),
        })}
      </span>
    </div>
  );
}
