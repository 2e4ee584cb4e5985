import { describe, expect, test } from "vitest";
import { hour, minute } from "../../shared/domain/instant.ts";
import { parseDefinition } from "./load.ts";
import { problemsIn, validYaml } from "./testing.ts";

const queueLine = `    booking: { slotEvery: 15 min, capacity: { online: 3, staff: 2 }, opensAhead: 60 days, closesBefore: 2 h }\n`;
const serviceLine = `    booking: { duration: 20 min }\n`;
const more = `booking: { holdFor: 5 min, remindBefore: 36 h }\nmail: { from: termine@example.org }\n`;

/** The valid office with appointments for its one service, at lines 19 and 52. */
const bookable =
  validYaml
    .replace("  emergency:\n", `${queueLine}  emergency:\n`)
    .replace("    difficulty: 1\n", `    difficulty: 1\n${serviceLine}`) + more;

function problemsAfter(from: string, to: string): readonly string[] {
  expect(bookable).toContain(from);
  return problemsIn(bookable.replace(from, to));
}

describe("booking in a definition", () => {
  test("becomes the domain's, with defaults filled in", () => {
    const office = parseDefinition(bookable, "office.yaml");
    expect(office.queues["clearing"]?.booking).toEqual({
      slotEvery: 15 * minute,
      capacity: { online: 3, staff: 2 },
      opensDaysAhead: 60,
      closesBefore: 2 * hour,
      buffer: 0,
    });
    expect(office.queues["emergency"]).not.toHaveProperty("booking");
    expect(office.services["study"]?.booking).toEqual({
      duration: 20 * minute,
      perPerson: 0,
      maxPeople: 1,
      online: true,
    });
    expect(office.bookingTerms).toEqual({
      holdFor: 5 * minute,
      confirmWithin: 30 * minute,
      offerFor: 2 * hour,
      remindBefore: 36 * hour,
    });
    expect(office.mail).toEqual({ from: "termine@example.org" });
  });

  test("[B3, B6, B7] left out, nothing is booked, no mail is sent, and the terms are the rules'", () => {
    const office = parseDefinition(validYaml, "office.yaml");
    expect(office.services["study"]).not.toHaveProperty("booking");
    expect(office.services["study"]?.keywords).toEqual({});
    expect(office.bookingTerms).toEqual({
      holdFor: 10 * minute,
      confirmWithin: 30 * minute,
      offerFor: 2 * hour,
      remindBefore: 48 * hour,
    });
    expect(office.mail).toBeNull();
  });

  test("every setting can be given", () => {
    const text = bookable
      .replace("closesBefore: 2 h", "closesBefore: 0 min, buffer: 5 min")
      .replace(
        "{ duration: 20 min }",
        "{ duration: 20 min, perPerson: 10 min, maxPeople: 6, online: false }\n    keywords: { de: [Uni, Visum], en: [] }",
      )
      .replace("remindBefore: 36 h", "confirmWithin: 1 h, offerFor: 90 min, remindBefore: 3 days")
      .replace("mail: { from: termine@example.org }", "mail: null");
    const office = parseDefinition(text, "office.yaml");
    expect(office.queues["clearing"]?.booking).toMatchObject({
      closesBefore: 0,
      buffer: 5 * minute,
    });
    expect(office.services["study"]).toMatchObject({
      booking: { perPerson: 10 * minute, maxPeople: 6, online: false },
      keywords: { de: ["Uni", "Visum"], en: [] },
    });
    expect(office.bookingTerms).toEqual({
      holdFor: 5 * minute,
      confirmWithin: hour,
      offerFor: 90 * minute,
      remindBefore: 72 * hour,
    });
    expect(office.mail).toBeNull();
  });
});

describe("a mistake in booking is named with its place", () => {
  test.for<[title: string, from: string, to: string, message: string]>([
    [
      "[B1] a slot length that is no multiple of five minutes",
      "slotEvery: 15 min",
      "slotEvery: 12 min",
      `19:27 queues.clearing.booking.slotEvery: found "12 min", expected a multiple of 5 min`,
    ],
    [
      "slots of no length",
      "slotEvery: 15 min",
      "slotEvery: 0 min",
      `19:27 queues.clearing.booking.slotEvery: found "0 min", expected a time from 5 min to 24 h`,
    ],
    [
      "slots longer than a day",
      "slotEvery: 15 min",
      "slotEvery: 25 h",
      `19:27 queues.clearing.booking.slotEvery: found "25 h", expected a time from 5 min to 24 h`,
    ],
    [
      "[B2] room for nobody",
      "{ online: 3, staff: 2 }",
      "{ online: 0, staff: 0 }",
      `19:35 queues.clearing.booking.capacity: found a section, expected room for at least one person, online or staff`,
    ],
    [
      "room for less than nobody",
      "online: 3",
      "online: -1",
      `19:55 queues.clearing.booking.capacity.online: found -1, expected a whole number from 0 to 999`,
    ],
    [
      "a window that is no number of days",
      "60 days",
      "2 h",
      `19:82 queues.clearing.booking.opensAhead: found "2 h", expected a number of days such as 90 days`,
    ],
    [
      "a window of years",
      "60 days",
      "600 days",
      `19:82 queues.clearing.booking.opensAhead: found "600 days", expected at most 366 days`,
    ],
    [
      "no end of online booking",
      ", closesBefore: 2 h",
      "",
      `19:5 queues.clearing.booking.closesBefore: found nothing, expected a duration such as 30 min, 2 h or 10 s`,
    ],
    [
      "a buffer that is no multiple of five minutes",
      "closesBefore: 2 h",
      "closesBefore: 2 h, buffer: 3 min",
      `19:118 queues.clearing.booking.buffer: found "3 min", expected a multiple of 5 min`,
    ],
    [
      "a misspelt setting of a queue",
      "closesBefore",
      "closeBefore",
      `19:91 queues.clearing.booking.closeBefore: found the key "closeBefore", expected one of slotEvery, capacity, opensAhead, closesBefore, buffer (did you mean "closesBefore"?)`,
    ],
    [
      "[B1] an appointment that is no multiple of five minutes",
      "duration: 20 min",
      "duration: 22 min",
      `52:26 services.study.booking.duration: found "22 min", expected a multiple of 5 min`,
    ],
    [
      "an appointment of no length",
      "duration: 20 min",
      "duration: 0 min",
      `52:26 services.study.booking.duration: found "0 min", expected a duration longer than nothing`,
    ],
    [
      "a crowd",
      "duration: 20 min",
      "duration: 20 min, maxPeople: 21",
      `52:45 services.study.booking.maxPeople: found 21, expected a whole number from 1 to 20`,
    ],
    [
      "keywords in no language",
      serviceLine,
      `${serviceLine}    keywords: { german: [Uni] }\n`,
      `53:17 services.study.keywords.german: found the key "german", expected a language tag such as de, en, ar or de-simple`,
    ],
    [
      "keywords that are no list",
      serviceLine,
      `${serviceLine}    keywords: { de: Uni }\n`,
      `53:21 services.study.keywords.de: found "Uni", expected a list of words`,
    ],
    [
      "a hold of no time",
      "holdFor: 5 min",
      "holdFor: 0 min",
      `89:21 booking.holdFor: found "0 min", expected a duration longer than nothing`,
    ],
    [
      "a reminder at no time",
      "remindBefore: 36 h",
      "remindBefore: soon",
      `89:42 booking.remindBefore: found "soon", expected a time such as 2 days, 36 h or 90 min`,
    ],
    [
      "an address that is none",
      "termine@example.org",
      "termine at example.org",
      `90:15 mail.from: found "termine at example.org", expected an e-mail address such as termine@example.org`,
    ],
    [
      "a service that is booked at a queue without booking",
      "queue: clearing\n    walkIn",
      "queue: emergency\n    walkIn",
      `52:5 services.study.booking: found booking, but none in its queue "emergency", expected queues.emergency.booking, or no booking here`,
    ],
    [
      "a queue with booking, but no service for it",
      serviceLine,
      "",
      `19:5 queues.clearing.booking: found booking, but no service that can be booked, expected booking in at least one service of this queue`,
    ],
  ])("%s", ([, from, to, message]) => {
    expect(problemsAfter(from, to)).toContain(`office.yaml:${message}`);
  });
});
