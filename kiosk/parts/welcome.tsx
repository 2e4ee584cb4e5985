import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { complete, direction } from "../../shared/ui/i18n.ts";
import { useKiosk } from "../kiosk-context.ts";

const eachFor = 3_000;

/** The greeting, in the office's languages in turn until somebody has chosen one. */
export function Welcome() {
  const { i18n } = useTranslation();
  const { view, state, language } = useKiosk();
  const [turn, setTurn] = useState(0);
  const chosen = state.language !== null;
  useEffect(() => {
    if (chosen) return;
    const timer = setInterval(() => setTurn((before) => before + 1), eachFor);
    return () => clearInterval(timer);
  }, [chosen]);
  const offered = view.office.languages.filter((each) => complete.includes(each));
  const spoken = chosen ? language : (offered[turn % offered.length] ?? language);
  return (
    <span className="welcome" lang={spoken} dir={direction(spoken)}>
      {i18n.getFixedT(spoken, "kiosk")("welcome")}
    </span>
  );
}
