import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { Icon } from "../icon.tsx";
import { useAppointmentWords } from "./appointment-words.ts";
import { DetailActions } from "./detail-actions.tsx";
import { DetailFacts } from "./detail-facts.tsx";
import { usePlanner } from "./planner-context.ts";
import { useNowAppointment } from "./use-now-appointment.ts";

/** Everything about the chosen appointment, and what can be done with it. */
export function Details({ chosen }: { readonly chosen: PlannedAppointment }) {
  const { t } = useTranslation("counter");
  const { choose } = usePlanner();
  const words = useAppointmentWords();
  const appointment = useNowAppointment(chosen) ?? chosen;
  return (
    <section className="details" aria-label={t("planner.details.title")}>
      <div className="details-head">
        <h2>{words.name(appointment)}</h2>
        <Button
          className="banner-close"
          aria-label={t("planner.details.close")}
          onPress={() => choose(null)}
        >
          <Icon name="close" />
        </Button>
      </div>
      <DetailFacts appointment={appointment} />
      <DetailActions appointment={appointment} />
    </section>
  );
}
