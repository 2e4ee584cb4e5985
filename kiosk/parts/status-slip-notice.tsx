import { useTranslation } from "react-i18next";
import type { KioskError } from "../flow/state.ts";
import type { StatusPaper } from "../status-paper.ts";
import { troubleText } from "../trouble-text.ts";
import { Notice } from "./notice.tsx";

interface Props {
  readonly paper: StatusPaper;
  readonly trouble: KioskError | null;
}

/** Whether where the case stands comes out on paper, and what to do when it does not (rule S3). */
export function StatusSlipNotice({ paper, trouble }: Props) {
  const { t } = useTranslation("kiosk");
  const { t: status } = useTranslation("status");
  const { t: common } = useTranslation("common");
  switch (paper) {
    case "not-needed":
    case "offered":
      return null;
    case "none":
      return (
        <Notice tone="info" icon="camera">
          {status("kiosk.noPrinter")}
        </Notice>
      );
    case "printing":
      return (
        <Notice tone="info" icon="printer">
          <strong>{t("result.printing")}</strong>
        </Notice>
      );
    case "printed":
      return (
        <Notice tone="good" icon="done">
          <strong>{t("result.take")}</strong>
        </Notice>
      );
    case "failed":
    case "unknown":
    case "refused":
      return (
        <Notice tone="warning" icon="camera">
          <strong>{status("kiosk.noSlip")}</strong>
          {paper === "refused"
            ? trouble !== null && troubleText(trouble, t, common)
            : t(`result.${paper}`)}
        </Notice>
      );
  }
}
