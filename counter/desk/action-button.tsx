import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { hindrance, type Action } from "../actions/availability.ts";
import { settlesAfter, useSettled } from "../actions/use-settled.ts";
import { KeyCap } from "../key-cap.tsx";
import { useCounter, useNow } from "../session/counter-context.ts";
import { useHindranceText } from "./use-hindrance-text.ts";

/** One action with its key; while it cannot be done, a countdown or count says why. */
export function ActionButton({
  action,
  primary = false,
}: {
  readonly action: Action;
  readonly primary?: boolean;
}) {
  const { t } = useTranslation("counter");
  const { view, inert, perform } = useCounter();
  const hindered = hindrance(action, view, useNow(250));
  const settled = useSettled(action, settlesAfter);
  const hindranceText = useHindranceText();
  const told =
    hindered !== null &&
    (primary || hindered.kind === "recallSoon" || hindered.kind === "moreCalls");
  return (
    <Button
      className={primary ? "button primary-action" : "button desk-action"}
      isDisabled={hindered !== null}
      isPending={hindered === null && (inert || (primary && !settled))}
      onPress={() => perform(action)}
    >
      <span className="button-label">
        {t(`actions.${action}`)}
        {told && <small className="numbers">{hindranceText(hindered)}</small>}
      </span>
      <KeyCap shortcut={action} />
    </Button>
  );
}
