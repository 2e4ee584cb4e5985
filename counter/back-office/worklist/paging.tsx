import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { worklistPage, type WorklistView } from "../../../shared/protocol/case-views.ts";
import { Icon } from "../../icon.tsx";

/** Which stretch of a long list is shown, and the way to the others. */
export function Paging({
  view: { from, total, order },
  onFrom,
}: {
  readonly view: Pick<WorklistView, "from" | "total" | "order">;
  readonly onFrom: (from: number) => void;
}) {
  const { t } = useTranslation("counter");
  if (from === 0 && total <= order.length) return null;
  const to = from + order.length;
  return (
    <div className="paging numbers">
      <Button
        className="button"
        isDisabled={from === 0}
        aria-label={t("backOffice.list.earlier")}
        onPress={() => onFrom(Math.max(0, from - worklistPage))}
      >
        <Icon name="back" />
      </Button>
      <output>{t("backOffice.list.range", { from: Math.min(from + 1, to), to, total })}</output>
      <Button
        className="button"
        isDisabled={to >= total}
        aria-label={t("backOffice.list.later")}
        onPress={() => onFrom(from + worklistPage)}
      >
        <Icon name="on" />
      </Button>
    </div>
  );
}
