import { useTranslation } from "react-i18next";
import type { SlipView } from "../../shared/protocol/views.ts";
import { Icon } from "../icon.tsx";

const reasons = [
  "paper-out",
  "cover-open",
  "offline",
  "silent",
  "refused",
  "printer-error",
  "not-configured",
  "not-drawn",
] as const;

const signs = {
  ordered: "printer",
  printing: "printer",
  printed: "check",
  failed: "alert",
  unknown: "alert",
} as const satisfies Record<SlipView["state"], string>;

/** The state of a print job in words with a sign. */
export function SlipState({ slip }: { readonly slip: Pick<SlipView, "state" | "reason"> }) {
  const { t } = useTranslation("counter");
  const reason = reasons.find((each) => each === slip.reason) ?? "other";
  return (
    <span className="slip-state" data-state={slip.state}>
      <Icon name={signs[slip.state]} />
      {slip.state === "failed"
        ? t("paper.state.failed", { reason: t(`paper.reasons.${reason}`) })
        : t(`paper.state.${slip.state}`)}
    </span>
  );
}
