import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import { useBooking } from "../booking-context.ts";
import { partsOfDay } from "./calendar.ts";
import { dateText } from "./day-text.ts";
import { TimeButton } from "./time-button.tsx";

/** The free times of one date, before and after noon. */
export function TimesOfDay({
  day,
  slots: all,
  zone,
  busy,
  taken,
  current,
  onPick,
}: {
  readonly day: string;
  readonly slots: readonly Instant[];
  readonly zone: string;
  readonly busy: Instant | null;
  readonly taken: readonly Instant[];
  readonly current: Instant | undefined;
  readonly onPick: (due: Instant) => void;
}) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  return (
    <section className="times">
      <h2 aria-live="polite">{t("slots.times", { day: dateText(day, language) })}</h2>
      {all.length === 0 && <p>{t("slots.noneFree")}</p>}
      {partsOfDay(all, zone).map(({ part, slots }) => (
        <div key={part}>
          <h3>{t(`slots.${part}`)}</h3>
          <ul className="time-list">
            {slots.map((at) => (
              <li key={at}>
                <TimeButton
                  at={at}
                  zone={zone}
                  busy={busy}
                  mark={at === current ? "current" : taken.includes(at) ? "taken" : null}
                  onPick={onPick}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
