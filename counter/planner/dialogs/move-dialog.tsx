import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WireError } from "../../../shared/protocol/answers.ts";
import type { PlannedAppointment } from "../../../shared/protocol/planner-view.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useAppointmentWords } from "../appointment-words.ts";
import { faultOfRefusal, type DraftFault } from "../booking-draft.ts";
import { usePlanner } from "../planner-context.ts";
import { useFreeSlots } from "../use-free-slots.ts";
import { PlannerDialog } from "./planner-dialog.tsx";
import { SlotPicker } from "./slot-picker.tsx";

/** Rule B5: another time for the same person, in one step. */
export function MoveDialog({ appointment }: { readonly appointment: PlannedAppointment }) {
  const { t } = useTranslation("counter");
  const { attempt } = useCounter();
  const { ask, tell, show } = usePlanner();
  const words = useAppointmentWords();
  const [due, setDue] = useState<number | null>(null);
  const [fault, setFault] = useState<DraftFault | null>(null);
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const { slots, again } = useFreeSlots(appointment.service, appointment.people);
  const submit = async () => {
    if (due === null) return;
    const reply = await attempt({ type: "MoveAppointment", appointment: appointment.id, due });
    if (reply === null) return;
    if (reply.ok) {
      show({ queue: appointment.queue, due });
      tell(t("planner.details.done.moved", { when: words.when(due) }));
      ask(null);
      return;
    }
    const found = faultOfRefusal(reply.error)?.due ?? null;
    setFault(found);
    setRefusal(found === null ? reply.error : null);
    void again();
  };
  return (
    <PlannerDialog
      title={t("planner.move.title", { name: words.name(appointment) })}
      submit={t("planner.move.submit")}
      ready={due !== null}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <p>
        {words.service(appointment.service)}
        <br />
        {t("planner.move.now", { when: words.when(appointment.due) })}
      </p>
      <SlotPicker
        slots={slots}
        again={again}
        value={due}
        near={appointment.due}
        fault={fault}
        onChange={(chosen) => {
          setDue(chosen);
          setFault(null);
        }}
      />
      <p className="soft">{t("planner.move.text")}</p>
    </PlannerDialog>
  );
}
