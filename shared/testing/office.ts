import type {
  OfficeDefinition,
  OpenSpan,
  QueueBooking,
  WeeklyHours,
} from "../domain/definition.ts";
import { hour, minute, second } from "../domain/instant.ts";

const day: readonly OpenSpan[] = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 18 * 60 },
];

/** Monday to Friday 08:00 to 12:00 and 13:00 to 18:00. */
export const testHours: WeeklyHours = {
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: [],
  sun: [],
};

/** Open without a break on every day. */
export const alwaysOpen: WeeklyHours = {
  mon: [{ from: 0, to: 24 * 60 }],
  tue: [{ from: 0, to: 24 * 60 }],
  wed: [{ from: 0, to: 24 * 60 }],
  thu: [{ from: 0, to: 24 * 60 }],
  fri: [{ from: 0, to: 24 * 60 }],
  sat: [{ from: 0, to: 24 * 60 }],
  sun: [{ from: 0, to: 24 * 60 }],
};

/** Two places online and one more for staff, every 15 minutes, two weeks ahead. */
export const testBooking: QueueBooking = {
  slotEvery: 15 * minute,
  capacity: { online: 2, staff: 1 },
  opensDaysAhead: 14,
  closesBefore: 2 * hour,
  buffer: 5 * minute,
};

/**
 * A small valid office for tests: areas `eg` and `og`; queues `clearing` (K), `emergency` (E) and `appointments`
 * (T); counters `c1` [clearing], `c2` [emergency, clearing], `c3` [appointments, clearing]; services `study`
 * (walk-in allowed) and `commitment` (appointment only), both bookable in `appointments`; kiosk `hall` and counters print to `hall`.
 * An override replaces a top-level property as a whole.
 */
export function testOffice(overrides: Partial<OfficeDefinition> = {}): OfficeDefinition {
  const queue = { opening: testHours, lastAdmission: 0, dailyCap: null };
  const service = {
    queue: "appointments",
    walkIn: "clearing",
    checkIn: { before: hour, after: 15 * minute },
    keywords: {},
    booking: { duration: 20 * minute, perPerson: 10 * minute, maxPeople: 4, online: true },
  };
  return {
    name: "Testamt",
    address: "Testweg 1, 00000 Teststadt",
    zone: "Europe/Berlin",
    languages: ["de", "en", "ar"],
    calendar: {},
    areas: {
      eg: { name: { de: "Wartebereich A" }, floor: { de: "Erdgeschoss" }, displays: ["eg-1"] },
      og: { name: { de: "Wartebereich B" }, floor: { de: "Obergeschoss" }, displays: ["og-1"] },
    },
    queues: {
      emergency: {
        ...queue,
        letter: "E",
        name: { de: "Notfall", en: "Emergency" },
        area: "eg",
        targetWait: 10 * minute,
        expectedService: 10 * minute,
      },
      clearing: {
        ...queue,
        letter: "K",
        name: { de: "Klärungsstelle", en: "Clearing desk" },
        area: "eg",
        targetWait: 30 * minute,
        expectedService: 10 * minute,
      },
      appointments: {
        ...queue,
        letter: "T",
        name: { de: "Termine", en: "Appointments" },
        area: "og",
        targetWait: 15 * minute,
        expectedService: 20 * minute,
        booking: testBooking,
      },
    },
    counters: {
      c1: { number: "1", area: "eg", direction: { de: "links" }, queues: ["clearing"] },
      c2: {
        number: "2",
        area: "eg",
        direction: { de: "rechts" },
        queues: ["emergency", "clearing"],
        printer: "hall",
      },
      c3: {
        number: "3",
        area: "og",
        direction: { de: "geradeaus" },
        queues: ["appointments", "clearing"],
        printer: "hall",
      },
    },
    documents: {
      passport: { de: "Pass", en: "Passport" },
      photo: { de: "Foto", en: "Photo" },
      contract: { de: "Arbeitsvertrag", en: "Contract of employment" },
      insurance: { de: "Krankenversicherung", en: "Health insurance" },
      "travel-insurance": { de: "Reisekrankenversicherung", en: "Travel health insurance" },
    },
    services: {
      study: {
        ...service,
        name: { de: "Aufenthalt zum Studium", en: "Study" },
        appointmentOnly: false,
        documents: ["passport", "photo"],
        checklist: {
          version: 1,
          items: [
            { document: "passport", need: { kind: "always" } },
            { document: "photo", need: { kind: "always" } },
            { document: "contract", need: { kind: "when", condition: "employed" } },
            { document: "insurance", need: { kind: "one-of", group: "cover" } },
            { document: "travel-insurance", need: { kind: "one-of", group: "cover" } },
          ],
        },
        published: { from: 6, to: 6, unit: "weeks" },
        urgency: 3,
        difficulty: 2,
      },
      commitment: {
        ...service,
        name: { de: "Verpflichtungserklärung", en: "Declaration of commitment" },
        appointmentOnly: true,
        documents: ["passport"],
        checklist: { version: 1, items: [{ document: "passport", need: { kind: "always" } }] },
        published: { from: 0, to: 0, unit: "weeks" },
        urgency: 2,
        difficulty: 1,
      },
    },
    choices: [
      {
        key: "questions",
        name: { de: "Fragen", en: "Questions" },
        icon: "questions",
        queue: "clearing",
        emergency: false,
      },
      {
        key: "urgent",
        name: { de: "Notfall", en: "Emergency" },
        icon: "urgent",
        queue: "emergency",
        emergency: true,
      },
    ],
    emergencyCriteria: {
      lost: { de: "Titel verloren", en: "Title lost" },
      travel: { de: "Dringende Reise", en: "Urgent travel" },
    },
    parking: {
      reasons: { copying: { de: "Kopien machen", en: "Making copies" } },
      places: { hall: { de: "Wartebereich", en: "Waiting area" } },
    },
    conditions: { employed: { de: "Die Person arbeitet", en: "The person works" } },
    clusterRules: [
      { key: "title-expires-soon", when: { titleExpiresWithin: 7 }, urgency: 1 },
      { key: "travels-soon", when: { travelsWithin: 7 }, urgency: 1 },
      { key: "job-at-risk", when: { jobAtRisk: true }, urgency: 1 },
      { key: "title-expires", when: { titleExpiresWithin: 30 }, urgency: 2 },
      { key: "simple", when: { services: ["commitment"] }, difficulty: 1 },
    ],
    routingRules: [{ key: "urgent", when: { urgency: [1] }, team: "urgent" }],
    caseTerms: {
      documentsWithin: 28,
      followUp: { authority: 42, production: 28 },
      collectionQueue: "clearing",
      clearingQueue: "clearing",
    },
    teams: {
      urgent: { name: { de: "Team Eilfälle" }, services: [] },
      work: { name: { de: "Team Arbeit" }, services: ["study"] },
      infodesk: { name: { de: "Team Info" }, services: ["commitment"] },
    },
    staff: {
      s01: { name: "Person 01" },
      s02: { name: "Person 02" },
      s03: { name: "Person 03" },
    },
    printers: { hall: { name: "Halle", host: "127.0.0.1", port: 9100, paper: 80 } },
    kiosks: { hall: { area: "eg", printer: "hall" } },
    limits: {
      recallAfter: 10 * second,
      callsBeforeMissed: 3,
      rejoinWithin: hour,
      undoWithin: 10 * second,
      wrongCodes: 5,
      wrongCodesWithin: minute,
      wrongCodesPause: 30 * second,
    },
    leaseTerms: { numbersFrom: 801, size: 20 },
    bookingTerms: {
      holdFor: 10 * minute,
      confirmWithin: 30 * minute,
      offerFor: 2 * hour,
      remindBefore: 48 * hour,
    },
    mail: { from: "termine@example.org" },
    retention: {
      personalDays: {
        appointments: 90,
        cases: 180,
        notes: 90,
        post: 180,
        dismissedPost: 14,
        receipts: 365,
        mails: 90,
      },
      answerDays: 7,
    },
    ...overrides,
  };
}
