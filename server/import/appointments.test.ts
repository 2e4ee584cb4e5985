import { describe, expect, test } from "vitest";
import { loadDefinition } from "../definition/load.ts";
import { parseAppointments } from "./appointments.ts";

const office = loadDefinition(new URL("../offices/halle.yaml", import.meta.url).pathname);
/** Saturday 21 November 2026, 12:00 in the office's zone. */
const now = Date.UTC(2026, 10, 21, 11);

const heading = "Datum;Uhrzeit;Anliegen;Name;E-Mail;Telefon;Personen;Vorgangsnummer";
const good = "23.11.2026;9:30;Blaue Karte EU;Visitor 17;visitor17@example.org;0345 0000;2;A-17";

const parse = (text: string | Uint8Array) =>
  parseAppointments(typeof text === "string" ? new TextEncoder().encode(text) : text, office, now);
const parseRow = (row: string) => parse(`${heading}\n${row}\n`);
const parseGood = (from: string, to: string) => {
  expect(good).toContain(from);
  return parseRow(good.replace(from, to));
};

test("a German row becomes a command", () => {
  expect(parseRow(good)).toMatchObject({
    problems: [],
    rows: [
      {
        line: 2,
        wish: {
          type: "ImportAppointment",
          service: "blue-card",
          time: "2026-11-23T09:30",
          people: 2,
          language: null,
          name: "Visitor 17",
          email: "visitor17@example.org",
          phone: "0345 0000",
          reference: "A-17",
        },
      },
    ],
  });
});

test("an English file with commas, ISO dates and quotes becomes the same", () => {
  const text = `\uFEFFService,Date,Time,Last name,First name,Language,Room
"eu blue card",2026-11-23,09:30,"Doe, ""D""",Visitor,Arabic,7
`;
  const { rows, problems, table } = parse(text);
  expect(problems).toEqual([]);
  expect(table?.separator).toBe(",");
  expect(rows[0]?.wish).toMatchObject({
    service: "blue-card",
    time: "2026-11-23T09:30",
    name: 'Visitor Doe, "D"',
    language: "ar",
    people: 1,
    email: null,
    phone: null,
    reference: null,
  });
});

/** True for the letters used here: Latin-1 and Windows-1252 agree on them. */
const windows1252 = (text: string) => Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0);

describe("the file's bytes", () => {
  const umlauts = `${heading}\n23.11.2026;9:30;Aufenthaltserlaubnis verlängern;Müller 17;;;;\n`;

  test.for([
    ["UTF-8", new TextEncoder().encode(umlauts)],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\uFEFF${umlauts}`)],
    ["Windows-1252", windows1252(umlauts)],
    ["Windows line ends", new TextEncoder().encode(umlauts.replaceAll("\n", "\r\n"))],
  ] as const)("%s is recognised", ([, bytes]) => {
    const { rows, problems } = parse(bytes);
    expect(problems).toEqual([]);
    expect(rows.map(({ wish }) => [wish.service, wish.name])).toEqual([
      ["permit-extension", "Müller 17"],
    ]);
  });
});

describe("what people write", () => {
  test.for([
    ["9:30", "09:30"],
    ["09:30", "09:30"],
    ["09.30 Uhr", "09:30"],
    ["9 Uhr", "09:00"],
    ["14:05:00", "14:05"],
    ["9.30h", "09:30"],
  ] as const)("the time %s", ([typed, time]) => {
    expect(parseGood("9:30", typed).rows[0]?.wish.time).toBe(`2026-11-23T${time}`);
  });

  test.for([
    ["23.11.2026", "2026-11-23"],
    ["3.12.2026", "2026-12-03"],
    ["2026-12-03", "2026-12-03"],
    ["29.02.2028", "2028-02-29"],
  ] as const)("the date %s", ([typed, date]) => {
    expect(parseGood("23.11.2026", typed).rows[0]?.wish.time).toBe(`${date}T09:30`);
  });

  test.for([
    ["blue-card", "blue-card"],
    ["BLAUE KARTE EU", "blue-card"],
    ["EU Blue Card", "blue-card"],
    ["einbuergerung", "naturalisation"],
    ["البطاقة الزرقاء الأوروبية", "blue-card"],
  ] as const)("the service %s", ([typed, service]) => {
    expect(parseGood("Blaue Karte EU", typed).rows[0]?.wish.service).toBe(service);
  });

  test("[T1] a time that the clock shows twice is the first of the two", () => {
    expect(parseGood("23.11.2026;9:30", "31.10.2027;2:30")).toMatchObject({
      problems: [],
      rows: [{ wish: { time: "2027-10-31T02:30" } }],
    });
  });

  test("a date earlier today is left to the office, which may know the appointment already", () => {
    expect(parseGood("23.11.2026;9:30", "21.11.2026;8:00").problems).toEqual([]);
  });
});

describe("each reason is named with its line", () => {
  test.for([
    [
      "23.11.2026",
      "23.11.26",
      "wrong-date",
      'wrong date "23.11.26", expected one such as 23.11.2026 or 2026-11-23',
    ],
    [
      "23.11.2026",
      "31.11.2026",
      "wrong-date",
      'wrong date "31.11.2026", expected one such as 23.11.2026 or 2026-11-23',
    ],
    [
      "23.11.2026",
      "2026-00-10",
      "wrong-date",
      'wrong date "2026-00-10", expected one such as 23.11.2026 or 2026-11-23',
    ],
    [
      "23.11.2026",
      "",
      "wrong-date",
      'wrong date "", expected one such as 23.11.2026 or 2026-11-23',
    ],
    ["23.11.2026", "20.11.2026", "past-date", "the date 20.11.2026 is in the past"],
    ["9:30", "24:00", "wrong-time", 'wrong time "24:00", expected one such as 9:30 or 09:30'],
    ["9:30", "9", "wrong-time", 'wrong time "9", expected one such as 9:30 or 09:30'],
    [
      "23.11.2026;9:30",
      "28.03.2027;2:30",
      "wrong-time",
      "the time 2:30 does not exist on 28.03.2027: the clock skips it",
    ],
    [
      "Blaue Karte EU",
      "Blaue Karte",
      "unknown-service",
      'unknown service "Blaue Karte" (did you mean "Blaue Karte EU"?)',
    ],
    ["Blaue Karte EU", "Hundesteuer", "unknown-service", 'unknown service "Hundesteuer"'],
    ["Visitor 17", " ", "missing-name", "the name is missing"],
    ["Visitor 17", "V".repeat(201), "missing-name", "the name is longer than 200 characters"],
    ["visitor17@example.org", "visitor17", "bad-email", '"visitor17" is not an e-mail address'],
    ["0345 0000", "1", "bad-phone", '"1" is not a telephone number (3 to 40 characters)'],
    [";2;", ";0;", "wrong-people", '"0" is not a number of people from 1 to 20'],
    [";2;", ";two;", "wrong-people", '"two" is not a number of people from 1 to 20'],
    ["A-17", "A".repeat(256), "bad-reference", "the id is longer than 255 characters"],
    [
      "A-17",
      "A-17;more",
      "too-many-values",
      "more values than headings; a value with a separator needs quotes",
    ],
  ] as const)("%s → %s: %s", ([from, to, code, reason]) => {
    expect(parseGood(from, to)).toMatchObject({ rows: [], problems: [{ line: 2, code, reason }] });
  });

  test("several in one row are all named", () => {
    const { problems } = parseRow("gestern;früh;Hundesteuer;;x;;;");
    expect(problems.map(({ code }) => code)).toEqual([
      "wrong-date",
      "wrong-time",
      "unknown-service",
      "missing-name",
      "bad-email",
    ]);
  });

  test.for([
    [
      "the same id",
      "24.11.2026;10:00;Duldung;Visitor 18;;;;A-17",
      "duplicate-row",
      "the same appointment as in line 2",
    ],
    [
      "the same row without an id",
      "23.11.2026;9:30;blue-card;visitor 17;visitor17@example.org;;;",
      "duplicate-row",
      "the same appointment as in line 2",
    ],
    [
      "the same person on that day",
      "23.11.2026;14:00;Duldung;Visitor 17;visitor17@example.org;;;A-18",
      "person-twice",
      "this person has another appointment on that day in line 2",
    ],
  ] as const)("%s a second time in the file", ([, second, code, reason]) => {
    expect(parseRow(`${good}\n\n${second}`)).toMatchObject({
      rows: [{ line: 2 }],
      problems: [{ line: 4, code, reason }],
    });
  });

  test("a value over several lines does not move the numbers of the lines after it", () => {
    const { rows, problems } = parseRow(`"23.11.2026";9:30;Duldung;"Visitor\n17";;;;\n${good};x`);
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[4, "too-many-values"]]);
  });

  test("headings that are needed and not there are named, each", () => {
    expect(parse("Datum;Anliegen;Farbe\n23.11.2026;Duldung;rot\n").problems).toEqual([
      {
        line: 1,
        code: "missing-column",
        reason: "no column for the time, called uhrzeit, zeit, beginn, time, start",
      },
      {
        line: 1,
        code: "missing-column",
        reason:
          "no column for the name, called name, nachname, familienname, last name, surname, family name",
      },
    ]);
  });

  test("an empty file and a quote that never ends are named", () => {
    expect(parse("\n\n").problems).toMatchObject([{ line: 1, code: "unreadable" }]);
    expect(parse(`${heading}\n${good}\n"23.11.2026;9:30`).problems).toMatchObject([
      { line: 3, code: "unreadable" },
    ]);
  });
});
