import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import { clockTime } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";

/** One time. Being asked for, the others stay where they are but do nothing. */
export function TimeButton({
  at,
  zone,
  busy,
  mark,
  onPick,
}: {
  readonly at: Instant;
  readonly zone: string;
  readonly busy: Instant | null;
  readonly mark: "taken" | "current" | null;
  readonly onPick: (due: Instant) => void;
}) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  const still = busy !== null || mark !== null;
  return (
    <button
      type="button"
      className="time"
      data-at={at}
      data-mark={mark}
      aria-disabled={still}
      aria-busy={busy === at}
      onClick={() => !still && onPick(at)}
    >
      <bdi>{clockTime(at, zone, language)}</bdi>
      {busy === at && <span className="mark">{t("slots.holding")}</span>}
      {mark !== null && <span className="mark">{t(`slots.${mark}`)}</span>}
    </button>
  );
}
