import { stringify } from "csv-stringify/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { testOffice } from "../../shared/testing/office.ts";
import { parseAppointments } from "./appointments.ts";

const office = testOffice();
const now = Date.UTC(2026, 0, 1);

/** Text a spreadsheet may hold: any script, quotes, separators and line breaks; no blanks at the ends. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((value) => `V${value}`.replaceAll("\r", "").replaceAll("\0", "").trim());
const two = (number: number) => String(number).padStart(2, "0");

const row = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 4, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  service: fc.constantFrom("study", "commitment"),
  name: text,
  people: fc.integer({ min: 1, max: 20 }),
  german: fc.boolean(),
});

test("random rows written as CSV are read back as they were, in either form", () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(";", ","),
      fc.boolean(),
      (rows, delimiter, bom) => {
        const lines = rows.map(({ month, day, hour, minute, german, ...rest }, at) => ({
          Datum: german ? `${day}.${month}.2027` : `2027-${two(month)}-${two(day)}`,
          Uhrzeit: german ? `${hour}.${two(minute)} Uhr` : `${two(hour)}:${two(minute)}`,
          Anliegen: office.services[rest.service]?.name[german ? "de" : "en"],
          Name: rest.name,
          Vorname: `${at}`,
          Personen: rest.people,
          ID: `${at}`,
        }));
        const csv = stringify(lines, {
          header: true,
          delimiter,
          bom,
          quoted: rows.length % 2 === 0,
        });
        const read = parseAppointments(new TextEncoder().encode(csv), office, now);
        expect(read.problems).toEqual([]);
        expect(read.rows.map(({ wish }) => wish)).toEqual(
          rows.map(({ month, day, hour, minute, service, name, people }, at) => ({
            type: "ImportAppointment",
            service,
            time: `2027-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`,
            people,
            language: null,
            name: `${at} ${name}`,
            email: null,
            phone: null,
            reference: `${at}`,
          })),
        );
      },
    ),
  );
});
