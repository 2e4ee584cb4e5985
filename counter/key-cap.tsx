import { useTranslation } from "react-i18next";
import { keysOf, type Shortcut } from "./actions/keys.ts";
import { useCounter } from "./session/counter-context.ts";

/** In the planner letters are its own. */
const isLetter = /^[A-Z]$/;

/** The first key of a shortcut, as drawn on its button; the help lists all for screen readers. */
export function KeyCap({ shortcut }: { readonly shortcut: Shortcut }) {
  const { t } = useTranslation("counter");
  const { screen } = useCounter();
  const first = keysOf(shortcut).find((key) => screen === "desk" || !isLetter.test(key));
  return first === undefined ? null : (
    <kbd className="key" aria-hidden="true">
      {first.replace("Ctrl", t("help.ctrl"))}
    </kbd>
  );
}

/** Every key of a shortcut in words. */
export function KeyList({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useTranslation("counter");
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ` ${t("help.or")} `}
      <kbd className="key">{key.replace("Ctrl", t("help.ctrl"))}</kbd>
    </span>
  ));
}
