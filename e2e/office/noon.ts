/**
 * A zone in which it is past noon by less than an hour. Tests with appointments and opening hours then work at any
 * hour of the day and never run over midnight.
 */
export function zoneAtNoon(): string {
  const now = Temporal.Now.instant();
  const zone = Intl.supportedValuesOf("timeZone").find(
    (each) => each.includes("/") && now.toZonedDateTimeISO(each).hour === 12,
  );
  if (zone === undefined) throw new Error("it is noon nowhere");
  return zone;
}
