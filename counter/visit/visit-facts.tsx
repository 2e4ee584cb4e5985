import { useTranslation } from "react-i18next";
import type { CounterView } from "../../shared/protocol/views.ts";
import { clockTime, nameIn } from "../../shared/ui/format.ts";
import { FactList, type Fact } from "../fact-list.tsx";
import { useCounter, useNow } from "../session/counter-context.ts";
import { appointmentState } from "./appointment.ts";
import { spellDuration, wholeMinutes } from "./durations.ts";
import { languageName } from "./language-name.ts";

type Current = NonNullable<CounterView["current"]>;

/** Service, language, people, times and name of a visit. */
export function VisitFacts({ visit }: { readonly visit: Current }) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const service = visit.service === null ? undefined : view.services[visit.service];
  const appointment = useAppointmentText(visit);
  const now = useNow(5_000);
  const facts: readonly Fact[] = [
    [t("visit.name"), visit.name],
    [t("visit.service"), service ? nameIn(service.name, language) : t("visit.noService")],
    [t("visit.language"), languageName(visit.language, language)],
    [t("visit.people"), String(visit.people)],
    [t("visit.appointment"), appointment],
    [
      t("visit.arrival"),
      t("visit.arrivalValue", {
        time: clockTime(visit.arrival, view.office.zone, language),
        duration: spellDuration(now - visit.arrival),
      }),
    ],
  ];
  return <FactList facts={facts} />;
}

/** How the visit stands to its appointment in words, or null without one. */
function useAppointmentText(visit: Current): string | null {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const state = appointmentState(visit, useNow(5_000));
  if (state.kind === "none" || visit.due === null) return null;
  const time = clockTime(visit.due, view.office.zone, language);
  switch (state.kind) {
    case "late":
      return t("visit.appointmentLate", { time });
    case "ahead":
      return t("visit.appointmentAhead", { time, duration: spellDuration(state.by) });
    case "due":
      return wholeMinutes(state.by) === 0
        ? t("visit.appointmentDueNow", { time })
        : t("visit.appointmentDue", { time, duration: spellDuration(state.by) });
  }
}
