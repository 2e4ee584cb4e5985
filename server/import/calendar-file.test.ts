import { describe, expect, test } from "vitest";
import { testOffice } from "../../shared/testing/office.ts";
import { parseAppointments } from "./appointments.ts";

const office = testOffice();
/** Saturday 21 November 2026, 12:00 in the office's zone. */
const now = Date.UTC(2026, 10, 21, 11);

const good = [
  "UID:A-17@example.org",
  "DTSTART;TZID=Europe/Berlin:20261123T093000",
  "DTEND;TZID=Europe/Berlin:20261123T100000",
  "SUMMARY:Aufenthalt zum Studium",
  "ATTENDEE;CN=Visitor 17;ROLE=REQ-PARTICIPANT:mailto:visitor17@example.org",
];

const event = (lines: readonly string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const parse = (text: string) => parseAppointments(new TextEncoder().encode(text), office, now);
const parseEvents = (...events: readonly (readonly string[])[]) =>
  parse(calendar(...events.flatMap(event)));
const propertyOf = (line: string) => /^-?([A-Z-]+)/.exec(line)?.[1] ?? "";
/** The good event with the lines of these properties replaced, or taken away by a hyphen before the name. */
const parseWith = (...changed: readonly string[]) => {
  const properties = new Set(changed.map(propertyOf));
  const kept = good.filter((line) => !properties.has(propertyOf(line)));
  return parseEvents([...kept, ...changed.filter((line) => !line.startsWith("-"))]);
};

const wish = {
  type: "ImportAppointment",
  service: "study",
  time: "2026-11-23T09:30",
  people: 1,
  language: null,
  name: "Visitor 17",
  email: "visitor17@example.org",
  phone: null,
  reference: "A-17@example.org",
};

test("an event becomes a command, at the line where it begins", () => {
  const read = parseEvents(good);
  expect(read).toMatchObject({ problems: [], rows: [{ line: 3, wish }] });
  expect(read.events.get(3)).toBe("event A-17@example.org");
});

test("a file written in Windows-1252, by any line ends, is read too", () => {
  const text = calendar(
    ...event([...good.slice(0, 4), "ATTENDEE;CN=Müller 17:mailto:m@example.org"]),
  );
  for (const each of [text, text.replaceAll("\r\n", "\n"), `\uFEFF${text}`]) {
    expect(parse(each).rows[0]?.wish.name).toBe("Müller 17");
  }
  const bytes = Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0);
  expect(parseAppointments(bytes, office, now).rows[0]?.wish.name).toBe("Müller 17");
});

test("long lines are folded, and several calendars may follow each other", () => {
  const folded = good.map((line) => `${line.slice(0, 20)}\r\n ${line.slice(20)}`);
  const second = good.map((line) => line.replaceAll("17", "18"));
  const read = parse(calendar(...event(folded)) + calendar(...event(second)));
  expect(read.problems).toEqual([]);
  expect(read.rows.map(({ line, wish: { name } }) => [line, name])).toEqual([
    [3, "Visitor 17"],
    [18, "Visitor 18"],
  ]);
});

describe("[T1] the beginning", () => {
  const ownZone = [
    "BEGIN:VTIMEZONE",
    "TZID:Customized Time Zone",
    ...[
      "STANDARD;19701025T030000;+0200;+0100;10",
      "DAYLIGHT;19700329T020000;+0100;+0200;3",
    ].flatMap((rule) => {
      const [part = "", from = "", before = "", after = "", month = ""] = rule.split(";");
      return [
        `BEGIN:${part}`,
        `DTSTART:${from}`,
        `TZOFFSETFROM:${before}`,
        `TZOFFSETTO:${after}`,
        `RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${month}`,
        `END:${part}`,
      ];
    }),
    "END:VTIMEZONE",
  ];

  test.for([
    ["in UTC", "DTSTART:20261123T083000Z", "2026-11-23T09:30"],
    ["in UTC, in summer", "DTSTART:20270621T083000Z", "2027-06-21T10:30"],
    ["floating", "DTSTART:20261123T093000", "2026-11-23T09:30"],
    ["in another zone", "DTSTART;TZID=Europe/London:20261123T083000", "2026-11-23T09:30"],
    ["in UTC, the next day here", "DTSTART:20261123T233000Z", "2026-11-24T00:30"],
  ] as const)("%s is on the office's clock", ([, start, time]) => {
    expect(parseWith(start)).toMatchObject({ problems: [], rows: [{ wish: { time } }] });
  });

  test.for([
    ["20261123T093000", "2026-11-23T09:30"],
    ["20270621T093000", "2027-06-21T09:30"],
  ] as const)("in a zone that the file describes: %s", ([start, time]) => {
    const own = `DTSTART;TZID=Customized Time Zone:${start}`;
    const lines = [...good.filter((line) => !line.startsWith("DTSTART")), own];
    const read = parse(calendar(...ownZone, ...event(lines)));
    expect(read).toMatchObject({ problems: [], rows: [{ wish: { time } }] });
  });
});

describe("the service is", () => {
  test.for([
    ["its key as the summary", ["SUMMARY:study"], "study"],
    ["its name in another language", ["SUMMARY:declaration of commitment"], "commitment"],
    ["one of the categories", ["SUMMARY:Zimmer 3", "CATEGORIES:Rot,Study"], "study"],
    ["the summary rather than a category", ["SUMMARY:study", "CATEGORIES:commitment"], "study"],
  ] as const)("%s", ([, lines, service]) => {
    expect(parseWith(...lines)).toMatchObject({ problems: [], rows: [{ wish: { service } }] });
  });
});

describe("the person is", () => {
  test.for([
    [
      "named in the description when there is no attendee",
      ["-ATTENDEE", "DESCRIPTION:Bitte pünktlich\\nName: Visitor 18\\nAkte 7"],
      { name: "Visitor 18", email: null },
    ],
    [
      "named in the description when the attendee has only an address",
      [
        "ATTENDEE;CN=visitor18@example.org:mailto:visitor18@example.org",
        "DESCRIPTION:name: Visitor 18",
      ],
      { name: "Visitor 18", email: "visitor18@example.org" },
    ],
    [
      "neither the organiser nor the room",
      [
        "ORGANIZER;CN=Person 01:mailto:person01@example.org",
        "ATTENDEE;CN=Person 01:MAILTO:person01@example.org",
        "ATTENDEE;CUTYPE=ROOM;CN=Zimmer 3:mailto:room3@example.org",
        'ATTENDEE;CN="Doe, Visitor":mailto:visitor19@example.org',
      ],
      { name: "Doe, Visitor", email: "visitor19@example.org" },
    ],
  ] as const)("%s", ([, lines, person]) => {
    expect(parseWith(...lines)).toMatchObject({ problems: [], rows: [{ wish: person }] });
  });
});

test("an event without a UID is known by its row, and one with a long UID by that", () => {
  expect(parseWith("-UID").rows).toMatchObject([{ wish: { reference: null } }]);
  const uid = "0".repeat(120);
  expect(parseWith(`UID:${uid}`).rows).toMatchObject([{ wish: { reference: uid } }]);
});

describe("each reason is named with its line", () => {
  test.for([
    ["STATUS:CANCELLED", "cancelled", "the event is cancelled"],
    [
      "RRULE:FREQ=WEEKLY;COUNT=3",
      "recurring",
      "the event recurs; every appointment needs its own event",
    ],
    [
      "RECURRENCE-ID:20261123T083000Z",
      "recurring",
      "the event recurs; every appointment needs its own event",
    ],
    ["-DTSTART", "wrong-date", "the event has no beginning"],
    [
      "DTSTART;VALUE=DATE:20261123",
      "wrong-time",
      "the event lasts all day; an appointment needs a time",
    ],
    ["DTSTART:20261399T990000", "wrong-date", 'wrong beginning "2026-13-99T99:00:00"'],
    [
      "DTSTART;VALUE=PERIOD:20261123T093000Z/PT1H",
      "wrong-date",
      "the beginning is not one date and time",
    ],
    ["DTSTART:soon", "wrong-date", /^wrong beginning/],
    [
      "DTSTART;TZID=Mars/Olympus:20261123T093000",
      "unknown-zone",
      'unknown time zone "Mars/Olympus"',
    ],
    [
      "DTSTART:20270328T023000",
      "wrong-time",
      "the beginning 2027-03-28T02:30:00 does not exist in Europe/Berlin: the clock skips it",
    ],
    [
      "DTSTART:20271031T013000Z",
      "wrong-time",
      "the clock shows 02:30 twice on 2027-10-31, and this is the second time",
    ],
    ["DTSTART:20261120T093000", "past-date", "the date 2026-11-20 is in the past"],
    ["SUMMARY:Studdy", "unknown-service", 'unknown service "Studdy" (did you mean "Study"?)'],
    ["-ATTENDEE", "missing-name", "the name is missing"],
    [
      "ATTENDEE;CN=Visitor 17:mailto:visitor17",
      "bad-email",
      '"visitor17" is not an e-mail address',
    ],
    [`UID:${"0".repeat(256)}`, "bad-reference", "the id is longer than 255 characters"],
  ] as const)("%s → %s", ([line, code, reason]) => {
    const { rows, problems } = parseWith(line);
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      {
        line: 3,
        code,
        reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
      },
    ]);
  });

  test("an event with several attendees is refused: an appointment is for one of them", () => {
    const other = "ATTENDEE;CN=Visitor 18:mailto:visitor18@example.org";
    expect(parseEvents([...good, other]).problems).toMatchObject([{ code: "several-people" }]);
  });

  test("a calendar that takes events back cancels each", () => {
    const text = calendar("METHOD:CANCEL", ...event(good));
    expect(parse(text).problems).toMatchObject([{ line: 4, code: "cancelled" }]);
  });

  test("the good events beside bad ones are kept, and one UID is one appointment", () => {
    const cancelled = ["UID:A-18", ...good.slice(1), "STATUS:CANCELLED"];
    const read = parseEvents(cancelled, good, good);
    expect(read.rows.map(({ line }) => line)).toEqual([11]);
    expect(read.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, "cancelled"],
      [18, "duplicate-row"],
    ]);
  });

  test.for([
    ["no events", calendar(), "the calendar has no events"],
    [
      "an end that is missing",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n",
      /^not readable as ICS: /,
    ],
    ["a line without a colon", calendar("nonsense"), /^not readable as ICS: .*nonsense/],
  ] as const)("a calendar with %s is unreadable", ([, text, reason]) => {
    const { table, problems } = parse(text);
    expect(table).toBeNull();
    expect(problems).toMatchObject([
      {
        line: 1,
        code: "unreadable",
        reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
      },
    ]);
  });
});
