import { describe, expect, test } from "vitest";
import { problemsAfter } from "./testing.ts";

describe("a value that does not fit is named with its place and what was expected", () => {
  test.for<[title: string, from: string, to: string, message: string]>([
    [
      "an unknown zone",
      "Europe/Berlin",
      "Europe/Halle",
      `3:7 zone: found "Europe/Halle", expected a time zone such as Europe/Berlin`,
    ],
    [
      "an unknown language",
      "[de, en]",
      "[de, xx]",
      `4:17 languages[1]: found "xx", expected a language tag such as de, en, ar or de-simple`,
    ],
    [
      "languages without German",
      "[de, en]",
      "[en]",
      `4:1 languages: found a list, expected a list with de, the fallback`,
    ],
    [
      "a text without German",
      "{ de: Klärung }",
      "{ en: Clearing }",
      `15:5 queues.clearing.name.de: found nothing, expected the German text`,
    ],
    [
      "a text in an unknown language",
      "{ de: Klärung }",
      "{ de: Klärung, eng: Clearing }",
      `15:26 queues.clearing.name.eng: found the key "eng", expected a language tag such as de, en, ar or de-simple`,
    ],
    ["an empty text", "name: Testamt", 'name: ""', `1:7 name: found "", expected a text`],
    [
      "a duration without a unit",
      "targetWait: 30 min",
      "targetWait: 30",
      `17:17 queues.clearing.targetWait: found 30, expected a duration such as 30 min, 2 h or 10 s`,
    ],
    [
      "a misspelt duration",
      "targetWait: 30 min",
      "targetWait: 30 mni",
      `17:17 queues.clearing.targetWait: found "30 mni", expected a duration such as 30 min, 2 h or 10 s`,
    ],
    [
      "[C1] a target of nothing",
      "targetWait: 30 min",
      "targetWait: 0 min",
      `17:17 queues.clearing.targetWait: found "0 min", expected a duration longer than nothing`,
    ],
    [
      "a retention without days",
      "appointments: 60 days",
      "appointments: 0 days",
      `85:28 retention.appointments: found "0 days", expected a number of days such as 90 days`,
    ],
    [
      "[P2] a retention of nothing the office keeps",
      "appointments: 60 days",
      "postt: 60 days",
      `85:14 retention.postt: found the key "postt", expected one of appointments, cases, notes, post, dismissedPost, receipts, mails, answers (did you mean "post"?)`,
    ],
    [
      "a small letter",
      "letter: K",
      "letter: k",
      `14:13 queues.clearing.letter: found "k", expected one capital letter`,
    ],
    [
      "a key with capitals",
      "  lost:",
      "  Lost:",
      `62:3 emergencyCriteria.Lost: found the key "Lost", expected a key of small letters, digits and hyphens`,
    ],
    [
      "a misspelt name of a setting",
      "targetWait: 30",
      "tragetWait: 30",
      `17:5 queues.clearing.tragetWait: found the key "tragetWait", expected one of letter, name, area, targetWait, expectedService, opening, lastAdmission, dailyCap, booking (did you mean "targetWait"?)`,
    ],
    [
      "a day that is none",
      "mon-fri:",
      "mon-fry:",
      `6:3 opening.mon-fry: found the key "mon-fry", expected a day or a range of days such as mon or mon-fri`,
    ],
    [
      "a range of days backwards",
      "mon-fri:",
      "fri-mon:",
      `6:3 opening.fri-mon: found the key "fri-mon", expected a day or a range of days such as mon or mon-fri`,
    ],
    [
      "a day given twice",
      `mon-fri: ["08:00-12:00", "13:00-18:00"]`,
      `mon-fri: []\n  wed: []`,
      `7:3 opening.wed: found the key "wed", expected each day once; wed has its hours already`,
    ],
    [
      "[T1] overlapping opening spans",
      `"13:00-18:00"`,
      `"11:30-18:00"`,
      `6:28 opening.mon-fri[1]: found "11:30-18:00", expected spans that do not overlap`,
    ],
    [
      "an empty opening span",
      `"13:00-18:00"`,
      `"13:00-13:00"`,
      `6:28 opening.mon-fri[1]: found "13:00-13:00", expected a span that ends after it begins`,
    ],
    [
      "an hour that is none",
      `"13:00-18:00"`,
      `"13:00-25:00"`,
      `6:28 opening.mon-fri[1]: found "13:00-25:00", expected a span such as "08:00-12:00"`,
    ],
    [
      "a counter without queues",
      "queues: [clearing]\n",
      "queues: []\n",
      `39:5 counters.c2.queues: found a list, expected at least one queue to serve`,
    ],
    [
      "a level that is none",
      "urgency: 3",
      "urgency: 4",
      `49:14 services.study.urgency: found 4, expected 1, 2 or 3`,
    ],
    [
      "a time that cannot be published",
      "6-8 weeks",
      "8-6 weeks",
      `48:16 services.study.published: found "8-6 weeks", expected a time such as same visit, 6 weeks, 6-8 weeks or 12-36 months`,
    ],
    [
      "an unknown paper",
      "paper: 58",
      "paper: 60",
      `74:62 printers.spare.paper: found 60, expected 80 or 58 (millimetres)`,
    ],
    [
      "a printer at a device that has an address",
      "host: 127.0.0.1, port: 9101",
      "atDevice: true, port: 9101",
      `74:42 printers.spare.port: found the key "port", expected one of name, atDevice, paper`,
    ],
    [
      "a printer that is not at a device",
      "host: 127.0.0.1, port: 9101",
      "atDevice: false",
      `74:36 printers.spare.atDevice: found false, expected true, or an address: host and port`,
    ],
    [
      "a printer without an address",
      "host: 127.0.0.1, port: 9101",
      "port: 9101",
      `74:3 printers.spare.host: found nothing, expected a text`,
    ],
    [
      "an unknown icon",
      "icon: urgent",
      "icon: bell",
      `58:11 choices[1].icon: found "bell", expected one of questions, urgent, collect, other, documents, person`,
    ],
    [
      "something missing",
      "    letter: K\n",
      "",
      `13:3 queues.clearing.letter: found nothing, expected a letter`,
    ],
    [
      "a value left empty",
      "walkIn: clearing",
      "walkIn:",
      `46:5 services.study.walkIn: found nothing, expected a key`,
    ],
    [
      "a key given twice",
      "  s01: { name: Person 01 }",
      "  s01: { name: Person 01 }\n  s01: { name: Person 02 }",
      `72:3: found a key for the second time, expected each key once`,
    ],
  ])("%s", ([, from, to, message]) => {
    expect(problemsAfter([from, to])).toContain(`office.yaml:${message}`);
  });
});

test("a seventh choice is refused: six fit a screen", () => {
  const more = ["a", "b", "c", "d", "e"]
    .map((key) => `  - { key: ${key}, name: { de: X }, icon: other, queue: clearing }\n`)
    .join("");
  expect(problemsAfter(["emergencyCriteria:", `${more}emergencyCriteria:`])).toEqual([
    "office.yaml:51:1 choices: found a list, expected at most six choices, so that they fit one screen",
  ]);
});
