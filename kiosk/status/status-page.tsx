import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/domain/definition.ts";
import { clockTime } from "../../shared/ui/format.ts";
import { complete } from "../../shared/ui/i18n.ts";
import { Notice } from "../book/parts/notice.tsx";
import { usePageLanguage } from "../use-page-language.ts";
import { spoken } from "../web/languages.ts";
import { Frame } from "./parts/frame.tsx";
import { Heading } from "./parts/heading.tsx";
import { Trouble } from "./parts/trouble.tsx";
import { useStatus } from "./use-status.ts";
import { StatusView } from "./view/status-view.tsx";

/** What the code shows, renewed by itself; in the visitor's choice of language, or else the case's. */
export function StatusPage({
  code,
  chosen,
  ofDevice,
  onSpeak,
  onLeave,
}: {
  readonly code: string;
  readonly chosen: Language | null;
  readonly ofDevice: Language;
  readonly onSpeak: (language: Language) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation("status");
  const { status, trouble, again } = useStatus(code);
  const language = chosen ?? (status === null ? ofDevice : spoken([status.language]));
  usePageLanguage(language);
  const frame = { language, languages: status?.languages ?? complete, onSpeak };
  if (status === null) {
    return (
      <Frame {...frame}>
        {trouble === null ? (
          <p className="loading" aria-busy="true">
            {t("loading")}
          </p>
        ) : (
          <Trouble trouble={trouble} onAgain={again} onLeave={onLeave} />
        )}
      </Frame>
    );
  }
  const { office, at } = status;
  return (
    <Frame {...frame} office={office}>
      <Heading title={t("title")}>{t(`now.${status.status}.title`)}</Heading>
      {trouble !== null && (
        <Notice tone="warning">
          {t("offline.old", { time: clockTime(at, office.zone, language) })}
        </Notice>
      )}
      <StatusView status={status} language={language} />
      <div className="actions">
        <button type="button" className="plain-action" onClick={() => print()}>
          {t("print")}
        </button>
        <button type="button" className="plain-action" onClick={onLeave}>
          {t("code.another")}
        </button>
        <a className="more" href={`/process/#${status.serviceKey}`}>
          {t("allServices")}
        </a>
      </div>
    </Frame>
  );
}
