import { useTranslation } from "react-i18next";
import type { KioskError } from "../flow/state.ts";
import { useKiosk } from "../kiosk-context.ts";
import type { Paper } from "../paper.ts";
import { troubleText } from "../trouble-text.ts";
import { Action } from "./action.tsx";
import { Notice } from "./notice.tsx";

interface Props {
  readonly paper: Paper;
  readonly trouble: KioskError | null;
}

/** Whether paper comes, and what to do when it does not. */
export function SlipNotice({ paper, trouble }: Props) {
  const { t } = useTranslation("kiosk");
  const { t: common } = useTranslation("common");
  const { tell } = useKiosk();
  const again = (
    <Action icon="printer" onPress={() => tell({ type: "reprint-wanted" })}>
      {t("result.reprint")}
    </Action>
  );
  switch (paper) {
    case "not-needed":
      return null;
    case "none":
      return (
        <Notice tone="info" icon="camera">
          <strong>{t("result.photograph")}</strong>
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
      return (
        <>
          <Notice tone="warning" icon="camera">
            <strong>{t("result.photograph")}</strong>
            {trouble === null ? t(`result.${paper}`) : troubleText(trouble, t, common)}
          </Notice>
          {again}
        </>
      );
  }
}
