import { useTranslation } from "react-i18next";
import { Button } from "react-aria-components";
import { complete, direction, ownNames } from "../../shared/ui/i18n.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Icon } from "./icon.tsx";
import "./language-buttons.css";

/** Each language by its own name; no flags, which stand for states. */
export function LanguageButtons({ onChoose }: { readonly onChoose: (language: string) => void }) {
  const { t } = useTranslation("kiosk");
  const { view, state } = useKiosk();
  const offered = view.office.languages.filter((language) => complete.includes(language));
  return (
    <fieldset className="languages" aria-label={t("chooseLanguage")}>
      {offered.map((language) => (
        <Button
          key={language}
          className="language"
          aria-pressed={state.language === language}
          onPress={() => onChoose(language)}
        >
          {state.language === language && <Icon name="done" />}
          <span lang={language} dir={direction(language)}>
            {ownNames[language] ?? language}
          </span>
        </Button>
      ))}
    </fieldset>
  );
}
