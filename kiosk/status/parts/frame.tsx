import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import { LanguageSelect } from "../../web/language-select.tsx";
import { PageFrame } from "../../web/page-frame.tsx";

/** Around the status and process pages: whose they are, in which language, and where the office is. */
export function Frame({
  language,
  languages,
  onSpeak,
  office,
  children,
}: {
  readonly language: Language;
  /** The office's; those without words are left out. */
  readonly languages: readonly Language[];
  readonly onSpeak: (language: Language) => void;
  readonly office?: { readonly name: string; readonly address: string };
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("status");
  return (
    <PageFrame
      title={<span className="office">{office?.name ?? t("title")}</span>}
      languages={
        <LanguageSelect
          label={t("language")}
          languages={languages}
          language={language}
          onChoose={onSpeak}
        />
      }
      office={office}
    >
      {children}
    </PageFrame>
  );
}
