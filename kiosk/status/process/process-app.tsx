import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import type { ProcessReply } from "../../../shared/protocol/status-pages.ts";
import { complete } from "../../../shared/ui/i18n.ts";
import { usePageLanguage } from "../../use-page-language.ts";
import { Frame } from "../parts/frame.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { askProcess } from "./ask-process.ts";
import { ProcessPage } from "./process-page.tsx";

/** How every service goes (rule S2). */
export function ProcessApp({ ofDevice }: { readonly ofDevice: Language }) {
  const { t } = useTranslation("status");
  const [language, speak] = useState(ofDevice);
  const [reply, setReply] = useState<ProcessReply | null>(null);
  const [failed, setFailed] = useState(false);
  usePageLanguage(language);
  const look = useCallback((signal?: AbortSignal) => {
    const ask = async () => {
      const answer = await askProcess(signal);
      if (signal?.aborted === true) return;
      setReply(answer);
      setFailed(answer === null);
    };
    void ask();
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    look(controller.signal);
    return () => controller.abort();
  }, [look]);
  if (reply !== null) {
    const { office } = reply;
    return (
      <Frame language={language} languages={office.languages} onSpeak={speak} office={office}>
        <ProcessPage reply={reply} language={language} />
      </Frame>
    );
  }
  return (
    <Frame language={language} languages={complete} onSpeak={speak}>
      {failed ? (
        <Trouble
          trouble="offline"
          onAgain={() => {
            setFailed(false);
            look();
          }}
        />
      ) : (
        <p className="loading" aria-busy="true">
          {t("loading")}
        </p>
      )}
    </Frame>
  );
}
