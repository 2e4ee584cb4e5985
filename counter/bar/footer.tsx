import { useTranslation } from "react-i18next";
import { useHindranceText } from "../desk/use-hindrance-text.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";
import type { Hint } from "../session/use-perform.ts";
import { UndoBar } from "./undo-bar.tsx";

/** The quiet line at the foot: undo while it lasts, why a key did nothing, the printer at the other end. */
export function Footer({ hint }: { readonly hint: Hint | null }) {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const hindranceText = useHindranceText();
  const printer = view.counter.hasPrinter ? view.printer : "none";
  const calm = printer === "none" || printer === "ready";
  return (
    <footer className="foot">
      <UndoBar />
      <output className="foot-hint numbers">
        {hint !== null && `${t(`actions.${hint.action}`)}: ${hindranceText(hint.hindrance)}`}
      </output>
      <output className="foot-printer" data-tone={calm ? undefined : "warning"}>
        <Icon name={calm ? "printer" : "alert"} />
        {t(`paper.printer.${printer}`)}
      </output>
    </footer>
  );
}
