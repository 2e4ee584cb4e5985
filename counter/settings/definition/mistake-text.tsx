import { useTranslation } from "react-i18next";
import type { DefinitionMistake } from "../../../shared/protocol/settings.ts";
import { mistakeWords } from "./mistake-words.ts";

/** Says a mistake in the screen's language, as far as it has words for it. */
export function MistakeText({ message }: Pick<DefinitionMistake, "message">) {
  const { t } = useTranslation("definition");
  const { found, expected, english } = mistakeWords(message);
  return (
    <span>
      {found !== null && t(`mistake.found.${found.word}`, { replace: found.values })}{" "}
      {expected !== null &&
        t("mistake.shouldBe", {
          what: t(`mistake.expected.${expected.word}`, { replace: expected.values }),
        })}
      {english !== null && (
        <>
          {t("mistake.english")} <span lang="en">{english}</span>
        </>
      )}
    </span>
  );
}
