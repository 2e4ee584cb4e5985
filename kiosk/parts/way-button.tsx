import { useTranslation } from "react-i18next";
import { Button } from "react-aria-components";
import { complete, direction } from "../../shared/ui/i18n.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Icon, type IconName } from "./icon.tsx";
import "./way-button.css";

/** More would make the button a list; the language buttons above it hold them all. */
const mostOthers = 3;

interface Props {
  readonly icon: IconName;
  readonly words: "appointment" | "ticket" | "status";
  /** `small`: fewer people need it. */
  readonly size?: "large" | "small";
  readonly onPress: () => void;
}

/** One of the ways in. Until a language is chosen it also says so in the office's other languages. */
export function WayButton({ icon, words, size = "large", onPress }: Props) {
  const { t, i18n } = useTranslation("kiosk");
  const { view, state, language } = useKiosk();
  const others = view.office.languages
    .filter((each) => complete.includes(each) && each !== language && state.language === null)
    .slice(0, mostOthers);
  return (
    <Button className="way" data-size={size} onPress={onPress}>
      <Icon name={icon} />
      <span className="way-words">
        <strong>{t(`start.${words}`)}</strong>
        {others.length === 0 && <span>{t(`start.${words}Hint`)}</span>}
        {others.map((each) => (
          <span key={each} lang={each} dir={direction(each)}>
            {i18n.getFixedT(each, "kiosk")(`start.${words}`)}
          </span>
        ))}
      </span>
    </Button>
  );
}
