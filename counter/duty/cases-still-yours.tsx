import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useWorklistView } from "../back-office/live-view.ts";
import { useCounter } from "../session/counter-context.ts";
import type { BackDuty } from "./back-duty.ts";

/** Before somebody leaves their team: whether the cases assigned to them stay theirs or go back. */
export function CasesStillYours({
  duty: { staff, team },
  leave,
  ready,
  onLeave,
}: {
  readonly duty: BackDuty;
  /** What the button to leave says when nothing is left to ask. */
  readonly leave: string;
  readonly ready: boolean;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation("counter");
  const { view: desk, inert, act } = useCounter();
  const { view } = useWorklistView(desk.counter.key, team, 0, { assignee: staff });
  const rows = Object.values(view?.rows ?? {}).filter(({ assignee }) => assignee === staff);
  const count = view?.counts.assignees[staff] ?? 0;
  const giveBack = async () => {
    for (const { number, revision } of rows) {
      // One after the other: when one was changed meanwhile, the rest stay and the screen says why.
      const answer = await act({ type: "AssignCase", staff, case: number, revision, to: null });
      if (answer === null) return;
    }
    onLeave();
  };
  if (count === 0) {
    return (
      <Button
        className="button filled"
        isDisabled={!ready || view === null}
        isPending={inert}
        onPress={onLeave}
      >
        {leave}
      </Button>
    );
  }
  return (
    <div className="still-here" role="alert">
      <strong>{t("backOffice.leaving.title", { count })}</strong>
      <p>{t("backOffice.leaving.text")}</p>
      <div className="row-of-buttons">
        <Button className="button" isDisabled={!ready || inert} onPress={onLeave}>
          {t("backOffice.leaving.keep")}
        </Button>
        <Button
          className="button"
          isDisabled={!ready || inert || rows.length < count}
          onPress={() => void giveBack()}
        >
          {t("backOffice.leaving.giveBack")}
        </Button>
      </div>
    </div>
  );
}
