import { useTranslation } from "react-i18next";
import type { Instant } from "../../shared/domain/instant.ts";
import { clockTime, nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import { dayText, daysUntil } from "./deadlines.ts";

/** What the back office says of dates, people, services and teams, in the language of the screen. */
export function useOfficeWords() {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const { zone } = view.office;
  const named = (names: Parameters<typeof nameIn>[0] | undefined, key: string) =>
    names === undefined ? key : nameIn(names, language);
  return {
    day: (at: Instant) => dayText(at, zone, language),
    moment: (at: Instant) =>
      t("backOffice.moment", {
        day: dayText(at, zone, language),
        time: clockTime(at, zone, language),
      }),
    /** "noch 5 Tage", "heute", "seit 3 Tagen vorbei"; far dates as dates. */
    remaining: (at: Instant, now: Instant) => {
      const days = daysUntil(at, now, zone);
      if (days > 60) return dayText(at, zone, language);
      return days < 0
        ? t("backOffice.overSince", { count: -days })
        : t("backOffice.remaining", { count: days });
    },
    /** "heute", "gestern", "seit 12 Tagen". */
    age: (since: Instant, now: Instant) =>
      t("backOffice.age", { count: Math.max(0, daysUntil(now, since, zone)) }),
    service: (key: string) => named(view.services[key]?.name, key),
    team: (key: string) => named(view.teams[key]?.name, key),
    person: (key: string) => view.staff[key]?.name ?? key,
  };
}
