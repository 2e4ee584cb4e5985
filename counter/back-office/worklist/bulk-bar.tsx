import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CaseRow } from "../../../shared/protocol/case-views.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { commonStep } from "./bulk.ts";

/** What to do with the chosen cases: the step that is the next of each, all or none. */
export function BulkBar({
  rows,
  onDone,
}: {
  readonly rows: readonly CaseRow[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("counter");
  const { inert, act } = useCounter();
  const { staff, tell, renew } = useBackOffice();
  if (rows.length === 0) return null;
  const to = commonStep(rows);
  const count = rows.length;
  const move = async () => {
    if (to === null) return;
    const cases = rows.map(({ number, revision }) => ({ case: number, revision }));
    const answer = await act({ type: "MoveCases", staff, cases, to });
    if (answer === null) return;
    tell(t("backOffice.bulk.done", { count, step: t(`visit.caseStatus.${to}`) }));
    renew();
    onDone();
  };
  return (
    <div className="bulk-bar">
      <strong>{t("backOffice.bulk.chosen", { count })}</strong>
      {to === null ? (
        <span className="soft">{t("backOffice.bulk.noStep")}</span>
      ) : (
        <Button className="button filled" isDisabled={inert} onPress={() => void move()}>
          {t(`backOffice.bulk.${to}`, { count })}
        </Button>
      )}
      <Button className="button" onPress={onDone}>
        {t("backOffice.bulk.none")}
      </Button>
    </div>
  );
}
