import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSelect } from "../../web/language-select.tsx";
import { PageFrame } from "../../web/page-frame.tsx";
import { useBooking } from "../booking-context.ts";

/** Around every booking page: whose it is, in which language, and where the office is. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("book");
  const { catalogue, language, speak } = useBooking();
  const { office } = catalogue;
  return (
    <PageFrame
      title={
        <a className="office" href="/book/">
          {office.name}
        </a>
      }
      languages={
        <LanguageSelect
          label={t("language")}
          languages={office.languages}
          language={language}
          onChoose={speak}
        />
      }
      office={office}
    >
      {children}
    </PageFrame>
  );
}
