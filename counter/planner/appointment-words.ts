import { useTranslation } from "react-i18next";
import type { Instant } from "../../shared/domain/instant.ts";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { clockTime, nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import { languageName } from "../visit/language-name.ts";
import { dateAt, fullDate } from "./calendar.ts";

/** `123456789012` → `1234 5678 9012`, as on the letter (rule A1). */
export function codeInGroups(code: string): string {
  return code.replaceAll(/(\d{4})(?=\d)/g, "$1 ");
}

/** What is said of appointments, in the language of the screen. */
export function useAppointmentWords() {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const { zone } = view.office;
  return {
    time: (due: Instant) => clockTime(due, zone, language),
    when: (due: Instant) =>
      t("planner.details.whenValue", {
        date: fullDate(dateAt(due, zone), language),
        time: clockTime(due, zone, language),
      }),
    name: ({ name }: Pick<PlannedAppointment, "name">) => name ?? t("planner.nobody"),
    service: (key: string) => {
      const service = view.services[key];
      return service === undefined ? key : nameIn(service.name, language);
    },
    language: (tag: string | null) => (tag === null ? null : languageName(tag, language)),
  };
}
