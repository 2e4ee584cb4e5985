import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { VisitHolder } from "../../shared/protocol/access.ts";
import { AccessCard } from "./access-card.tsx";

/** What somebody who takes over a counter does with its visit (rule C10). */
export type AfterTakeOver = "goOn" | "park" | "putBack";

/** The person sits at another counter still. */
export function Elsewhere({
  number,
  pending,
  onTakeOver,
  onBack,
}: {
  readonly number: string;
  readonly pending: boolean;
  readonly onTakeOver: () => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation("access");
  return (
    <AccessCard title={t("elsewhere.title", { number })} onSubmit={null}>
      <p>{t("elsewhere.text")}</p>
      <div className="access-buttons">
        <Button className="button filled" isPending={pending} onPress={onTakeOver}>
          {t("elsewhere.takeOver")}
        </Button>
        <Button className="button" onPress={onBack}>
          {t("signIn.back")}
        </Button>
      </div>
    </AccessCard>
  );
}

/** Somebody else's visit is at this counter. */
export function InUse({
  holder: { name, visit: number },
  pending,
  onTakeOver,
  onBack,
}: {
  readonly holder: VisitHolder;
  readonly pending: boolean;
  readonly onTakeOver: (after: AfterTakeOver) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation("access");
  return (
    <AccessCard
      title={number === null ? t("inUse.titleUnnamed") : t("inUse.title", { number })}
      onSubmit={null}
    >
      <p>{t("inUse.text", { name })}</p>
      <div className="access-buttons">
        <Button className="button filled" isPending={pending} onPress={() => onTakeOver("goOn")}>
          {t("inUse.goOn")}
        </Button>
        <Button className="button" isPending={pending} onPress={() => onTakeOver("park")}>
          {t("inUse.park")}
        </Button>
        <Button className="button" isPending={pending} onPress={() => onTakeOver("putBack")}>
          {t("inUse.putBack")}
        </Button>
        <Button className="button" onPress={onBack}>
          {t("signIn.back")}
        </Button>
      </div>
    </AccessCard>
  );
}
