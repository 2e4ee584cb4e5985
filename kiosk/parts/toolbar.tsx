import { useTranslation } from "react-i18next";
import { untouched } from "../flow/idle.ts";
import type { Comfort } from "../flow/state.ts";
import { useKiosk } from "../kiosk-context.ts";
import { LanguageDialog } from "./language-dialog.tsx";
import { ReadAloudTool } from "./read-aloud-tool.tsx";
import { Tool } from "./tool.tsx";
import "./toolbar.css";

/** Always at the foot of the screen, always in the same order. */
export function Toolbar({ textToRead }: { readonly textToRead: () => string }) {
  const { t } = useTranslation("kiosk");
  const { state, tell } = useKiosk();
  const { screen, comfort } = state;
  const like = (wish: Partial<Comfort>) =>
    tell({ type: "comfort-changed", comfort: { ...comfort, ...wish } });
  const larger = comfort.text === 2 ? 0 : comfort.text === 1 ? 2 : 1;
  return (
    <nav className="toolbar" aria-label={t("tools.bar")}>
      {screen.name !== "start" && screen.name !== "result" && (
        <Tool icon="back" label={t("tools.back")} onPress={() => tell({ type: "went-back" })} />
      )}
      {!untouched(state) && (
        <Tool
          icon="home"
          label={t("tools.startOver")}
          onPress={() => tell({ type: "started-over" })}
        />
      )}
      <span className="toolbar-gap" />
      {screen.name !== "start" && <LanguageDialog />}
      <Tool
        icon="text"
        label={larger === 0 ? t("tools.textNormal") : t("tools.text")}
        onPress={() => like({ text: larger })}
      />
      <Tool
        icon={comfort.lower ? "higher" : "lower"}
        label={comfort.lower ? t("tools.higher") : t("tools.lower")}
        onPress={() => like({ lower: !comfort.lower })}
      />
      <ReadAloudTool key={screen.name} textToRead={textToRead} />
    </nav>
  );
}
