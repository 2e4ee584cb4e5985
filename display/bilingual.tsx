import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Language } from "../shared/domain/definition.ts";
import { direction } from "../shared/ui/i18n.ts";

/** German above, the language whose turn it is below. `say` may answer null when it has no words for a language. */
export function Bilingual({
  second,
  say,
}: {
  readonly second: Language | null;
  readonly say: (t: TFunction<"display">, language: Language) => string | null;
}) {
  const { i18n } = useTranslation("display");
  const below = second === null ? null : say(i18n.getFixedT(second, "display"), second);
  return (
    <span className="bilingual">
      <span className="first">{say(i18n.getFixedT("de", "display"), "de")}</span>
      {second !== null && below !== null && (
        <span className="second" lang={second} dir={direction(second)}>
          {below}
        </span>
      )}
    </span>
  );
}
