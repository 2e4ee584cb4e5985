import { useTranslation } from "react-i18next";
import { DutyForm } from "../duty/duty-form.tsx";
import { useCounter } from "../session/counter-context.ts";
import { Frame } from "./frame.tsx";

/** Rule U1: another duty at any time of day, or the end of it. */
export function DutyDialog() {
  const { t } = useTranslation("counter");
  const { view, back, ask } = useCounter();
  return (
    <Frame title={t("duty.changeTitle")} wide>
      <DutyForm initialStaff={back?.staff ?? view.counter.staff} onDone={() => ask(null)} />
    </Frame>
  );
}
