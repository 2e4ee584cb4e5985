import ICAL from "ical.js";
import { z } from "zod";
import type { ProblemCode, RowProblem } from "./problem.ts";

/** An event's beginning on the wall clock of the office. */
export type EventStart =
  | { readonly ok: true; readonly date: string; readonly time: string }
  | { readonly ok: false; readonly problem: Omit<RowProblem, "line"> };

/** A property as jCal (RFC 7265): name, parameters, type, value. */
const jCal = z.tuple([
  z.string(),
  z.object({ tzid: z.string().optional() }),
  z.string(),
  z.string(),
]);

/** DTSTART in UTC, in a zone by name, in a zone that the file itself describes, or floating: on the office's clock. */
export function startOf(event: ICAL.Component, officeZone: string): EventStart {
  const property = event.getFirstProperty("dtstart");
  if (property === null) return no("wrong-date", "the event has no beginning");
  const read = jCal.safeParse(property.toJSON());
  if (!read.success) return no("wrong-date", "the beginning is not one date and time");
  const [, { tzid }, type, value] = read.data;
  if (type === "date") {
    return no("wrong-time", "the event lasts all day; an appointment needs a time");
  }
  const isUtc = value.endsWith("Z");
  const wall = wallClock(isUtc ? value.slice(0, -1) : value);
  if (wall === null) return no("wrong-date", `wrong beginning "${value}"`);
  const zone = isUtc ? "UTC" : (tzid ?? officeZone);
  const isKnown = isZone(zone);
  const instant = isKnown ? instantIn(wall, zone) : instantByFile(property, zone);
  if (instant === null) {
    return isKnown
      ? no("wrong-time", `the beginning ${value} does not exist in ${zone}: the clock skips it`)
      : no("unknown-zone", `unknown time zone "${zone}"`);
  }
  return onClock(instant, officeZone);
}

/** Without seconds, as appointments are. */
function onClock(instant: Temporal.Instant, zone: string): EventStart {
  const zoned = instant.toZonedDateTimeISO(zone);
  const wall = zoned.toPlainDateTime();
  const time = wall.toPlainTime().toString({ smallestUnit: "minute" });
  const date = wall.toPlainDate().toString();
  const isFirst = wall.toZonedDateTime(zone, { disambiguation: "earlier" }).equals(zoned);
  if (isFirst) return { ok: true, date, time };
  return no("wrong-time", `the clock shows ${time} twice on ${date}, and this is the second time`);
}

function wallClock(value: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(value)) return null;
  try {
    return Temporal.PlainDateTime.from(value, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function instantIn(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant | null {
  const zoned = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant() : null;
}

/** A zone with a name of the other system's own, such as Outlook's, is described in the file (VTIMEZONE). */
function instantByFile(property: ICAL.Property, zone: string): Temporal.Instant | null {
  const time = property.getFirstValue();
  if (!(time instanceof ICAL.Time) || time.zone?.tzid !== zone) return null;
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1_000);
}

function no(code: ProblemCode, reason: string): EventStart {
  return { ok: false, problem: { code, reason } };
}
