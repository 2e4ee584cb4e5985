import ICAL from "ical.js";
import { attendeeOf } from "./event-person.ts";
import { startOf } from "./event-start.ts";
import type { RowProblem } from "./problem.ts";
import type { ServiceNames } from "./service-names.ts";
import type { Table, TableRow } from "./table.ts";

/** A calendar as if it were a table: one row for each event, at the line where the event begins. */
export interface CalendarFile {
  readonly table: Table;
  /** Why events cannot become appointments, whatever their row says. */
  readonly problems: readonly RowProblem[];
  /** Line → what the event is called in a report. */
  readonly events: ReadonlyMap<number, string>;
}

/** Headings that `columnsOf` knows, for the file that is written back. */
const headings = ["Date", "Time", "Service", "Name", "E-Mail", "ID"];

/** Whether a text is iCalendar (RFC 5545) rather than a table, whatever the file is called. */
export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR\s*[\r\n]/i.test(text);
}

/**
 * Reads the events of an iCalendar text. The service is the summary or one of the categories, the person the attendee
 * or a line `Name: …` of the description; times are turned into the wall clock of `zone`.
 */
export function readCalendar(
  text: string,
  zone: string,
  services: ServiceNames,
): CalendarFile | RowProblem {
  const calendars = calendarsIn(text);
  if ("reason" in calendars) return calendars;
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents("vevent"));
  const lines = linesOfEvents(text);
  const rows: TableRow[] = [];
  const problems: RowProblem[] = [];
  const names = new Map<number, string>();
  events.forEach((event, at) => {
    const line = lines[at] ?? 1;
    const wrong = (problem: Omit<RowProblem, "line">) => problems.push({ line, ...problem });
    const uid = textOf(event, "uid");
    names.set(line, uid === "" ? "event without UID" : `event ${uid}`);

    const unfit = unfitness(event);
    if (unfit !== null) wrong(unfit);
    const start = startOf(event, zone);
    if (!start.ok) wrong(start.problem);
    const person = attendeeOf(event);
    if (!person.ok) wrong(person.problem);
    const [date, time] = start.ok ? [start.date, start.time] : ["", ""];
    const { name, email } = person.ok ? person : { name: "", email: "" };
    rows.push({ line, cells: [date, time, serviceOf(event, services), name, email, uid] });
  });
  const table: Table = { separator: ";", heading: { line: 1, cells: headings }, rows };
  return rows.length === 0
    ? { line: 1, code: "unreadable", reason: "the calendar has no events" }
    : { table, problems, events: names };
}

function calendarsIn(text: string): readonly ICAL.Component[] | RowProblem {
  try {
    const parsed: unknown = ICAL.parse(text);
    // The library gives one calendar alone and several as a list of such lists.
    const several = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    return several.map((calendar) => new ICAL.Component(calendar));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { line: 1, code: "unreadable", reason: `not readable as ICS: ${error.message}` };
  }
}

/** The library keeps no lines; a line that continues another begins with a blank, so these are all. */
function linesOfEvents(text: string): readonly number[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, at) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [at + 1] : []));
}

/** What is not one binding appointment. */
function unfitness(event: ICAL.Component): Omit<RowProblem, "line"> | null {
  const method = event.parent === null ? "" : textOf(event.parent, "method");
  if (textOf(event, "status").toUpperCase() === "CANCELLED" || method.toUpperCase() === "CANCEL") {
    return { code: "cancelled", reason: "the event is cancelled" };
  }
  const recurs = ["rrule", "rdate", "recurrence-id"].some((name) => event.hasProperty(name));
  if (!recurs) return null;
  return { code: "recurring", reason: "the event recurs; every appointment needs its own event" };
}

/** The first of summary and categories that is a service; else the summary, for the report. */
function serviceOf(event: ICAL.Component, services: ServiceNames): string {
  const categories = event
    .getAllProperties("categories")
    .flatMap((property) => property.getValues().map(String));
  const candidates = [textOf(event, "summary"), ...categories].map((each) => each.trim());
  const known = candidates.find((each) => services.find(each) !== undefined);
  return known ?? candidates.find((each) => each !== "") ?? "";
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value.trim() : "";
}
