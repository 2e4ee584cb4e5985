import type { Names } from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import { clockTime, nameIn } from "../../../shared/ui/format.ts";
import { intlTag } from "../../../shared/ui/i18n.ts";
import { useBooking } from "../booking-context.ts";

/** How this page says what an appointment is about, in its language and on the office's clock. */
export function useAbout(): {
  readonly time: (at: Instant) => string;
  /** `Dienstag, 1. Dezember 2026` */
  readonly date: (at: Instant) => string;
  readonly name: (names: Names) => string;
  /** The service's name; the key when the office no longer has it. */
  readonly service: (key: string) => string;
} {
  const { catalogue, language } = useBooking();
  const { zone } = catalogue.office;
  const find = (key: string) => catalogue.services.find((service) => service.key === key);
  const name = (names: Names) => nameIn(names, language);
  const dates = new Intl.DateTimeFormat(intlTag(language), { dateStyle: "full", timeZone: zone });
  return {
    time: (at) => clockTime(at, zone, language),
    date: (at) => dates.format(at),
    name,
    service: (key) => name(find(key)?.name ?? { de: key }),
  };
}
