import { useTranslation } from "react-i18next";
import { second } from "../../../shared/domain/instant.ts";
import { clockTime, dayName } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import { hashOf } from "../flow/place.ts";
import type { Flow } from "../flow/use-flow.ts";
import { Notice } from "../parts/notice.tsx";
import { useServerTime } from "../server-clock.ts";

/** Back at the calendar, the time that is held is not lost: it is one touch away. */
export function StillKept({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation("book");
  const { catalogue, clock, language } = useBooking();
  const now = useServerTime(clock, 5 * second);
  const { hold } = flow.state;
  if (hold === null || hold.over || hold.expires <= now) return null;
  const { zone } = catalogue.office;
  return (
    <Notice
      tone="info"
      title={t("slots.keptNote", {
        moment: t("slots.moment", {
          day: dayName(hold.due, zone, language),
          time: clockTime(hold.due, zone, language),
        }),
        until: clockTime(hold.expires, zone, language),
      })}
    >
      <a className="plain-action" href={hashOf({ step: "details" })}>
        {t("slots.toKept")}
      </a>
    </Notice>
  );
}
