import type ICAL from "ical.js";
import type { RowProblem } from "./problem.ts";

/** Whose appointment an event is. */
export type EventPerson =
  | { readonly ok: true; readonly name: string; readonly email: string }
  | { readonly ok: false; readonly problem: Omit<RowProblem, "line"> };

/**
 * The attendee who is a person and not the organiser, with the name of its CN, else of a line `Name: …` in the
 * description. Both may be empty.
 */
export function attendeeOf(event: ICAL.Component): EventPerson {
  const organiser = addressOf(event.getFirstProperty("organizer"));
  const [attendee = null, another] = event
    .getAllProperties("attendee")
    .filter((each) => isPerson(each) && (organiser === "" || addressOf(each) !== organiser));
  if (another !== undefined) {
    const reason = "the event has several attendees; an appointment is for one of them";
    return { ok: false, problem: { code: "several-people", reason } };
  }
  const email = addressOf(attendee);
  const called = attendee === null ? "" : parameter(attendee, "cn");
  // Some calendars repeat the address where the name should be.
  const name = called.toLowerCase() === email ? "" : called;
  return { ok: true, name: name === "" ? nameInDescription(event) : name, email };
}

function isPerson(attendee: ICAL.Property): boolean {
  return !["ROOM", "RESOURCE"].includes(parameter(attendee, "cutype").toUpperCase());
}

function addressOf(property: ICAL.Property | null): string {
  const value = property?.getFirstValue();
  return typeof value === "string"
    ? (/^mailto:(.*)$/i.exec(value.trim())?.[1]?.toLowerCase() ?? "")
    : "";
}

function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name);
  return typeof value === "string" ? value.trim() : "";
}

function nameInDescription(event: ICAL.Component): string {
  const text = event.getFirstPropertyValue("description");
  return typeof text === "string"
    ? (/^[ \t]*name[ \t]*:(.*)$/im.exec(text)?.[1]?.trim() ?? "")
    : "";
}
