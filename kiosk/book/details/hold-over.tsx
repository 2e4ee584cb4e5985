import { useTranslation } from "react-i18next";
import { clockTime, dayName } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import type { KeptHold } from "../flow/flow.ts";
import { hashOf } from "../flow/place.ts";
import type { Flow } from "../flow/use-flow.ts";
import { Notice } from "../parts/notice.tsx";

/** The time ran out over the form; one touch tries to get it back. */
export function HoldOver({ hold, flow }: { readonly hold: KeptHold; readonly flow: Flow }) {
  const { t } = useTranslation("book");
  const { catalogue, language } = useBooking();
  const { zone } = catalogue.office;
  const { service, people, due } = hold;
  const busy = flow.state.asking?.what === "hold";
  return (
    <Notice tone="warning" title={t("details.overTitle")} reveal={hold.expires === 0}>
      <p>{t("details.overText")}</p>
      <p>
        {t("slots.moment", {
          day: dayName(due, zone, language),
          time: clockTime(due, zone, language),
        })}
      </p>
      <button
        type="button"
        className="main-action"
        aria-disabled={busy}
        aria-busy={busy}
        onClick={() => flow.hold({ service, people, due })}
      >
        {busy
          ? t("slots.holding")
          : t("details.overAgain", { time: clockTime(due, zone, language) })}
      </button>
      <a className="plain-action" href={hashOf({ step: "slots", service, people, day: null })}>
        {t("details.otherTime")}
      </a>
    </Notice>
  );
}
