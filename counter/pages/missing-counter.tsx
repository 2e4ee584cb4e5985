import { useTranslation } from "react-i18next";
import { NoticePage } from "./notice-page.tsx";

/** The address names no counter, or one (`unknown`) that the office does not have. */
export function MissingCounter({ unknown }: { readonly unknown?: string }) {
  const { t } = useTranslation("counter");
  return (
    <NoticePage
      title={t(unknown === undefined ? "missingCounter.title" : "missingCounter.unknownTitle")}
    >
      <p>
        {unknown === undefined
          ? t("missingCounter.text")
          : t("missingCounter.unknownText", { counter: unknown })}
      </p>
      <p>
        <a href="?counter=c1">
          <code>{`${location.origin}${location.pathname}?counter=c1`}</code>
        </a>
      </p>
      <p className="soft">{t("missingCounter.hint")}</p>
    </NoticePage>
  );
}
