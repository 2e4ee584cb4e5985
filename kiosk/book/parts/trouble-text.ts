import { useTranslation } from "react-i18next";
import { errorText } from "../../../shared/ui/error-text.ts";
import { momentText } from "../../../shared/ui/format.ts";
import type { Trouble } from "../api.ts";
import { useBooking } from "../booking-context.ts";

/** What went wrong and what to do, in the visitor's language. */
export function useTroubleText(): (trouble: Trouble) => string {
  const { t } = useTranslation("book");
  const common = useTranslation("common").t;
  const { catalogue, clock, language } = useBooking();
  return (trouble) => {
    switch (trouble.code) {
      case "offline":
        return t("offline.text");
      case "too-many-bookings":
        return t("tooMany", {
          moment: momentText(trouble.from, clock.now(), catalogue.office.zone, language, common),
        });
      default:
        return errorText(trouble, common);
    }
  };
}
