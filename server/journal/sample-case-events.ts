import type { Event } from "../../shared/domain/event.ts";
import { monday } from "./sample-batches.ts";

type CaseEventType =
  | "CaseOpened"
  | "CaseChanged"
  | "ReceiptIssued"
  | "IntakeRegistered"
  | "IntakeSettled";

const at = monday;
const number = "2026-000123-7";
const byRule = {
  kind: "rule",
  rule: "title-expires-soon",
  fact: { kind: "title-expires", days: 5 },
} as const;

/** One event of every type about cases and the post, with as much in it as there can be. */
export const sampleCaseEvents: {
  readonly [T in CaseEventType]: Extract<Event, { type: T }>;
} = {
  CaseOpened: {
    at,
    type: "CaseOpened",
    case: {
      number,
      code: "920260001233",
      status: "incomplete",
      origin: { kind: "counter", visit: 7, counter: "c1" },
      service: "study",
      opened: at,
      language: "ar",
      person: "0123456789abcdef0123456789abcdef",
      mailed: true,
      checklist: {
        version: 2,
        items: [
          { document: "passport", need: { kind: "always" }, finding: { state: "received", at } },
          {
            document: "contract",
            need: { kind: "when", condition: "employed" },
            finding: { state: "not-needed", reason: "does-not-apply" },
          },
          {
            document: "insurance",
            need: { kind: "one-of", group: "insurance" },
            finding: { state: "missing" },
          },
        ],
        conditions: ["employed"],
      },
      answers: { titleExpires: "2026-11-28", travels: null, jobAtRisk: true },
      cluster: {
        urgency: 1,
        difficulty: 3,
        because: { urgency: byRule, difficulty: { kind: "service" } },
      },
      routing: { team: "work", because: { ...byRule, fact: { kind: "cluster" } } },
      completeSince: null,
      documentsUntil: at + 28 * 86_400_000,
      assignee: null,
      waiting: null,
    },
    by: "front-office",
    noted: true,
  },
  CaseChanged: {
    at,
    type: "CaseChanged",
    case: number,
    by: "back-office",
    change: { kind: "waits", for: "authority", until: at + 86_400_000 },
    noted: false,
    now: { assignee: "staff-3", waiting: { for: "authority", until: at + 86_400_000 } },
  },
  ReceiptIssued: {
    at,
    type: "ReceiptIssued",
    receipt: {
      number: "E-2026-000017",
      case: number,
      code: "920260001233",
      at,
      counter: "c1",
      service: "study",
      language: "ar",
      received: ["passport"],
      missing: ["insurance"],
      until: at + 28 * 86_400_000,
      forecast: { basis: "cases", count: 21, from: at + 1, to: at + 2 },
    },
  },
  IntakeRegistered: {
    at,
    type: "IntakeRegistered",
    item: {
      id: 12,
      kind: "letter",
      reference: "4000123",
      arrived: at - 86_400_000,
      registered: at,
      settled: null,
    },
  },
  IntakeSettled: {
    at,
    type: "IntakeSettled",
    intake: 12,
    how: { kind: "dismissed", reason: "double", at },
  },
};
