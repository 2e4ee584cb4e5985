import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";
import { KeyCap } from "../key-cap.tsx";
import { useCounter, type DeskScreen } from "../session/counter-context.ts";

const screens = [
  { name: "desk", icon: "person", shortcut: "showWaiting" },
  { name: "planner", icon: "calendar", shortcut: "showPlanner" },
] as const;

const words = { desk: "planner.desk", planner: "planner.title" } as const;

/** The desk with its lists, or the appointments. */
export function ScreenSwitch({ onScreen }: { readonly onScreen: (screen: DeskScreen) => void }) {
  const { t } = useTranslation("counter");
  const { screen } = useCounter();
  return (
    <nav className="bar-screens" aria-label={t("planner.screens")}>
      {screens.map(({ name, icon, shortcut }) => (
        <button
          key={name}
          type="button"
          className="bar-button"
          aria-pressed={name === screen}
          onClick={() => onScreen(name)}
        >
          <Icon name={icon} />
          {t(words[name])}
          <KeyCap shortcut={shortcut} />
        </button>
      ))}
    </nav>
  );
}
