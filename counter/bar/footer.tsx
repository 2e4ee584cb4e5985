import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";
import { UndoBar } from "./undo-bar.tsx";

/** The quiet line at the foot: undo while it lasts, the printer at the other end. */
export function Footer() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const printer = view.counter.hasPrinter ? view.printer : "none";
  const calm = printer === "none" || printer === "ready";
  return (
    <footer className="foot">
      <UndoBar />
      <output className="foot-printer" data-tone={calm ? undefined : "warning"}>
        <Icon name={calm ? "printer" : "alert"} />
        {t(`paper.printer.${printer}`)}
      </output>
    </footer>
  );
}
