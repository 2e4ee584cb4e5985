import type { CounterView, StaffVisit } from "../../shared/protocol/views.ts";

const minute = 60_000;

/** 23 November 2026, 10:00 in Berlin: the server's time in all of these views. */
export const tenOClock = Date.UTC(2026, 10, 23, 9, 0);

type Current = NonNullable<CounterView["current"]>;
type Checklist = CounterView["services"][string]["checklist"];

/** A passport always, a contract when employed, and one of two proofs of where somebody lives. */
export function studyChecklist(): Checklist {
  const open = { finding: { state: "open" } } as const;
  return {
    version: 1,
    conditions: [],
    items: [
      {
        document: "passport",
        name: { de: "Pass", en: "Passport" },
        need: { kind: "always" },
        ...open,
      },
      {
        document: "contract",
        name: { de: "Arbeitsvertrag", en: "Contract" },
        need: { kind: "when", condition: "employed", name: { de: "Die Person arbeitet" } },
        ...open,
      },
      {
        document: "tenancy",
        name: { de: "Mietvertrag", en: "Tenancy" },
        need: { kind: "one-of", group: "housing" },
        ...open,
      },
      {
        document: "dormitory",
        name: { de: "Wohnheimbescheinigung", en: "Dormitory certificate" },
        need: { kind: "one-of", group: "housing" },
        ...open,
      },
    ],
  };
}

/** A waiting visit of the clearing desk that arrived 20 minutes ago. */
export function staffVisit(overrides: Partial<StaffVisit> = {}): StaffVisit {
  const arrival = overrides.arrival ?? tenOClock - 20 * minute;
  return {
    visit: 17,
    number: "K017",
    queue: "clearing",
    service: null,
    language: "de",
    people: 1,
    arrival,
    servableSince: arrival,
    due: null,
    late: false,
    emergency: null,
    noted: false,
    away: false,
    since: arrival,
    ...overrides,
  };
}

/** The visit at the counter, called once a minute ago by the policy. */
export function currentVisit(overrides: Partial<Current> = {}): Current {
  return {
    ...staffVisit({ visit: 7, number: "K007", since: tenOClock - minute }),
    status: "called",
    calls: 1,
    lastCall: tenOClock - minute,
    choice: {
      kind: "policy",
      waited: 42 * minute,
      targetWait: 30 * minute,
      runnerUp: { number: "E003", waited: 6 * minute, targetWait: 5 * minute },
    },
    name: null,
    note: null,
    case: null,
    ...overrides,
  };
}

/** Counter 2 of a small office: staffed, free, three waiting. */
export function counterView(overrides: Partial<CounterView> = {}): CounterView {
  const waiting = [
    staffVisit({ visit: 17, number: "K017" }),
    staffVisit({
      visit: 18,
      number: "K018",
      arrival: tenOClock - 12 * minute,
      language: "ar",
      people: 4,
    }),
    staffVisit({
      visit: 4,
      number: "E004",
      queue: "emergency",
      arrival: tenOClock - 6 * minute,
      language: "en",
      emergency: { criterion: { de: "Titel verloren", en: "Title lost" }, judged: "open" },
    }),
  ];
  return {
    audience: "counter",
    office: {
      name: "Testamt",
      address: "Testweg 1, 00000 Teststadt",
      zone: "Europe/Berlin",
      languages: ["de", "en", "ar"],
      publicUrl: "http://127.0.0.1:8080",
    },
    counter: {
      key: "c2",
      number: "2",
      area: { de: "Wartebereich A", en: "Waiting area A" },
      queues: ["emergency", "clearing"],
      staff: "s01",
      hasPrinter: true,
    },
    current: null,
    undo: null,
    queues: {
      emergency: {
        letter: "E",
        name: { de: "Notfall", en: "Emergency" },
        targetWait: 5 * minute,
        waiting: 1,
        headSince: tenOClock - 6 * minute,
        state: "open",
        emergency: true,
        takesBookings: false,
      },
      clearing: {
        letter: "K",
        name: { de: "Klärungsstelle", en: "Clearing desk" },
        targetWait: 30 * minute,
        waiting: 2,
        headSince: tenOClock - 20 * minute,
        state: "open",
        emergency: false,
        takesBookings: false,
      },
      appointments: {
        letter: "T",
        name: { de: "Termine", en: "Appointments" },
        targetWait: 15 * minute,
        waiting: 0,
        headSince: null,
        state: "closed",
        emergency: false,
        takesBookings: true,
      },
    },
    waiting: Object.fromEntries(waiting.map((visit) => [String(visit.visit), visit])),
    parked: {},
    missed: {},
    staff: {
      s01: { name: "Person 01", duty: { kind: "front", counter: "c2" } },
      s02: { name: "Person 02", duty: { kind: "front", counter: "c1" } },
      s03: { name: "Person 03", duty: { kind: "back", team: "work" } },
      s04: { name: "Person 04", duty: { kind: "off" } },
    },
    counters: {
      c1: { number: "1", area: { de: "Wartebereich A" }, staff: "s02", occupied: true },
      c2: { number: "2", area: { de: "Wartebereich A" }, staff: "s01", occupied: false },
      c3: { number: "3", area: { de: "Wartebereich B" }, staff: null, occupied: false },
    },
    services: {
      study: {
        name: { de: "Aufenthalt zum Studium", en: "Study" },
        team: "work",
        urgency: 3,
        difficulty: 2,
        documents: [
          { de: "Pass", en: "Passport" },
          { de: "Foto", en: "Photo" },
        ],
        queue: "appointments",
        mostPeople: 4,
        checklist: studyChecklist(),
      },
      commitment: {
        name: { de: "Verpflichtungserklärung", en: "Declaration of commitment" },
        team: "infodesk",
        urgency: 2,
        difficulty: 1,
        documents: [{ de: "Pass", en: "Passport" }],
        queue: "appointments",
        mostPeople: 4,
        checklist: { version: 1, conditions: [], items: [] },
      },
    },
    conditions: { employed: { de: "Die Person arbeitet", en: "The person works" } },
    teams: {
      work: { name: { de: "Team Arbeit", en: "Work team" }, openCases: 12 },
      infodesk: { name: { de: "Team Info", en: "Info team" }, openCases: 3 },
    },
    parking: {
      reasons: { copying: { de: "Kopien machen", en: "Making copies" } },
      places: { hall: { de: "Wartebereich", en: "Waiting area" } },
    },
    printer: "ready",
    slips: {},
    limits: { recallAfter: 10_000, callsBeforeMissed: 3, undoWithin: 10_000 },
    ...overrides,
  };
}
