import { useId, useState, type ChangeEvent, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/domain/definition.ts";
import { complete } from "../../shared/ui/i18n.ts";
import { usePageLanguage } from "../use-page-language.ts";
import { Frame } from "./parts/frame.tsx";
import { Heading } from "./parts/heading.tsx";
import { digitsIn, faultOf, inGroups } from "./typed-code.ts";

/** Where a code is typed in. */
export function CodePage({
  language,
  onSpeak,
  onCode,
}: {
  readonly language: Language;
  readonly onSpeak: (language: Language) => void;
  readonly onCode: (code: string) => void;
}) {
  const { t } = useTranslation("status");
  const [text, setText] = useState("");
  const [fault, setFault] = useState<"short" | "mistyped" | null>(null);
  const id = useId();
  usePageLanguage(language);
  const type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const atEnd = target.selectionStart === target.value.length;
    // Grouping would throw the cursor out of the middle.
    setText(atEnd ? inGroups(digitsIn(target.value)) : target.value);
    setFault(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = digitsIn(text);
    const wrong = faultOf(digits);
    setFault(wrong);
    if (wrong === null) onCode(digits);
  };
  return (
    <Frame language={language} languages={complete} onSpeak={onSpeak}>
      <Heading title={t("title")}>{t("code.heading")}</Heading>
      <p className="intro">{t("code.intro")}</p>
      <form className="code-form" onSubmit={submit} noValidate>
        <label htmlFor={id}>{t("code.label")}</label>
        <input
          id={id}
          className="code-input"
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          placeholder="0000 0000 0000"
          value={text}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-fault`}
          onChange={type}
        />
        <p id={`${id}-fault`} className="code-fault" role="alert">
          {fault !== null && t(`code.${fault}`)}
        </p>
        <button type="submit" className="main-action">
          {t("code.show")}
        </button>
        <p className="soft">{t("code.forget")}</p>
      </form>
      <p>
        <a className="more" href="/process/">
          {t("allServices")}
        </a>
      </p>
    </Frame>
  );
}
