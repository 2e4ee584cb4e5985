import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CancelReason } from "../../../shared/domain/booking/closure.ts";
import type { WireError } from "../../../shared/protocol/answers.ts";
import type { PlannedAppointment } from "../../../shared/protocol/planner-view.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useAppointmentWords } from "../appointment-words.ts";
import { usePlanner } from "../planner-context.ts";
import { PlannerDialog } from "./planner-dialog.tsx";
import { ReasonRadios } from "./reason-radios.tsx";

/** Cancels one appointment, with a reason that its visitor is told. */
export function CancelDialog({ appointment }: { readonly appointment: PlannedAppointment }) {
  const { t } = useTranslation("counter");
  const { attempt } = useCounter();
  const { ask, tell } = usePlanner();
  const words = useAppointmentWords();
  // Nothing chosen beforehand: a stray Enter must not cancel anything.
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const submit = async () => {
    if (reason === null) return;
    const reply = await attempt({ type: "CancelBooking", appointment: appointment.id, reason });
    if (reply === null) return;
    if (!reply.ok) return setRefusal(reply.error);
    tell(t("planner.details.done.cancelled"));
    ask(null);
  };
  return (
    <PlannerDialog
      title={t("planner.cancel.title", { name: words.name(appointment) })}
      submit={t("planner.cancel.submit")}
      ready={reason !== null}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <p>
        <strong>{words.when(appointment.due)}</strong>
        <br />
        {words.service(appointment.service)}
      </p>
      <ReasonRadios value={reason} onChange={setReason} />
      <p className="soft">{t("planner.cancel.text")}</p>
    </PlannerDialog>
  );
}
