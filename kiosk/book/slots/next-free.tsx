import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import { clockTime } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import { dateText } from "./day-text.ts";

/** For who takes whatever comes first: one touch. */
export function NextFree({
  first,
  busy,
  onPick,
}: {
  readonly first: { readonly day: string; readonly at: Instant };
  readonly busy: Instant | null;
  readonly onPick: (due: Instant) => void;
}) {
  const { t } = useTranslation("book");
  const { catalogue, language } = useBooking();
  const time = clockTime(first.at, catalogue.office.zone, language);
  return (
    <button
      type="button"
      className="next-free"
      aria-disabled={busy !== null}
      aria-busy={busy === first.at}
      onClick={() => busy === null && onPick(first.at)}
    >
      <span className="soft">{busy === first.at ? t("slots.holding") : t("slots.next")}</span>{" "}
      <strong>{t("slots.moment", { day: dateText(first.day, language), time })}</strong>
    </button>
  );
}
