import { useTranslation } from "react-i18next";
import type { StatusTrouble } from "../ask-status.ts";
import { Heading } from "./heading.tsx";

/** Why nothing is shown, and what to do next. */
export function Trouble({
  trouble,
  onAgain,
  onLeave,
}: {
  readonly trouble: StatusTrouble;
  readonly onAgain: () => void;
  /** To another code; left out where none is asked for. */
  readonly onLeave?: () => void;
}) {
  const { t } = useTranslation("status");
  const { heading, text } = {
    "code-unknown": { heading: t("code.unknown"), text: t("code.unknownText") },
    flooding: { heading: t("code.flooding"), text: t("code.floodingText") },
    offline: { heading: t("offline.title"), text: t("offline.text") },
  }[trouble];
  return (
    <>
      <Heading title={t("title")}>{heading}</Heading>
      <p>{text}</p>
      <div className="actions">
        {trouble !== "code-unknown" && (
          <button type="button" className="main-action" onClick={onAgain}>
            {t("again")}
          </button>
        )}
        {onLeave && (
          <button type="button" className="plain-action" onClick={onLeave}>
            {t("code.another")}
          </button>
        )}
      </div>
    </>
  );
}
