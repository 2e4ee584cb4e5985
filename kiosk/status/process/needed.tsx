import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import { alternatives } from "../../../shared/i18n/alternatives.ts";
import { nameIn } from "../../../shared/ui/format.ts";
import { choicesOf } from "./choices-of.ts";
import type { Service } from "./service-process.tsx";

/** A service's documents: alternatives in one line, and conditions said. */
export function Needed({
  documents,
  language,
}: {
  readonly documents: Service["documents"];
  readonly language: Language;
}) {
  const { t } = useTranslation("status");
  if (documents.length === 0) return <p>{t("process.nothing")}</p>;
  return (
    <ul>
      {choicesOf(documents).map(({ names, when }) => {
        const shown = names.map((name) => nameIn(name, language));
        return (
          <li key={shown.join("/")}>
            {alternatives(shown, language)}
            {when !== null && (
              <span className="soft">
                {" "}
                ({t("process.when", { condition: nameIn(when, language) })})
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
