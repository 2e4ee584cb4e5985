import type { Instant } from "../../shared/domain/instant.ts";
import { intlTag } from "../../shared/ui/i18n.ts";
import { useCounter } from "../session/counter-context.ts";

/** Writes day and time by the office's clock, such as `21.11.26, 09:14`. */
export function useWhen(): (instant: Instant, seconds?: boolean) => string {
  const { view, language } = useCounter();
  const { zone: timeZone } = view.office;
  return (instant, seconds = false) =>
    new Intl.DateTimeFormat(intlTag(language), {
      dateStyle: "short",
      timeStyle: seconds ? "medium" : "short",
      timeZone,
    }).format(instant);
}
