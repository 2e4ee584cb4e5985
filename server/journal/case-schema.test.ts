import { describe, expect, test } from "vitest";
import type { Finding, Need } from "../../shared/domain/cases/checklist.ts";
import type { Because, CaseFact } from "../../shared/domain/cases/cluster.ts";
import type { Forecast } from "../../shared/domain/cases/forecast.ts";
import type { IntakeItem } from "../../shared/domain/cases/intake.ts";
import type { CaseChange, CaseOrigin } from "../../shared/domain/cases/office-case.ts";
import type { CaseUpdate, Event } from "../../shared/domain/event.ts";
import { eventSchema } from "./event-schema.ts";
import { monday } from "./sample-batches.ts";
import { sampleCaseEvents } from "./sample-case-events.ts";

/** One of each kind: a new one does not compile until it is here, and so meets the schema. */
type EachKind<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: Extract<T, { readonly kind: K }>;
};
type Settled = NonNullable<IntakeItem["settled"]>;

const at = monday;
const { CaseOpened: opened, CaseChanged: changed, ReceiptIssued: issued } = sampleCaseEvents;

const changes: EachKind<CaseChange> = {
  opened: { kind: "opened" },
  checked: { kind: "checked", missing: 2 },
  moved: { kind: "moved", to: "passed-on", skipped: true },
  clustered: { kind: "clustered" },
  routed: { kind: "routed" },
  assigned: { kind: "assigned" },
  waits: { kind: "waits", for: "production", until: at + 1 },
  resumed: { kind: "resumed" },
  "asked-for-documents": { kind: "asked-for-documents", until: at + 1 },
  intake: { kind: "intake", intake: 12 },
  noted: { kind: "noted" },
};
const origins: EachKind<CaseOrigin> = {
  counter: { kind: "counter", visit: 7, counter: "c1" },
  appointment: { kind: "appointment", appointment: 4 },
  intake: { kind: "intake", intake: 12 },
};
const facts: EachKind<CaseFact> = {
  "title-expires": { kind: "title-expires", days: -3 },
  travels: { kind: "travels", days: 0 },
  "job-at-risk": { kind: "job-at-risk" },
  service: { kind: "service" },
  cluster: { kind: "cluster" },
};
const reasons: EachKind<Because> = {
  service: { kind: "service" },
  rule: { kind: "rule", rule: "job-at-risk", fact: facts["job-at-risk"] },
  staff: { kind: "staff" },
  "no-team": { kind: "no-team" },
};
const needs: EachKind<Need> = {
  always: { kind: "always" },
  when: { kind: "when", condition: "employed" },
  "one-of": { kind: "one-of", group: "insurance" },
};
const findings: { readonly [S in Finding["state"]]: Extract<Finding, { state: S }> } = {
  open: { state: "open" },
  received: { state: "received", at },
  missing: { state: "missing" },
  "not-needed": { state: "not-needed", reason: "exempt-by-law" },
};
const forecasts: { readonly [B in Forecast["basis"]]: Extract<Forecast, { basis: B }> } = {
  cases: { basis: "cases", count: 20, from: at + 1, to: at + 2 },
  published: { basis: "published", time: { from: 6, to: 8, unit: "weeks" } },
};
const ends: EachKind<Settled> = {
  matched: { kind: "matched", case: "2026-000123-7", at },
  dismissed: { kind: "dismissed", reason: "not-ours", at },
};
/** Everything that a step can change. */
const update: Required<CaseUpdate> = {
  status: "in-review",
  checklist: opened.case.checklist,
  answers: opened.case.answers,
  cluster: opened.case.cluster,
  routing: opened.case.routing,
  completeSince: at,
  documentsUntil: null,
  assignee: null,
  waiting: null,
  person: null,
  mailed: false,
  language: "de",
};

const file = opened.case;
const needed = (need: Need, finding: Finding) => ({ document: "passport", need, finding });
const every: readonly (readonly [title: string, event: Event])[] = [
  ...each(changes, (change) => ({ ...changed, change })),
  ...each(origins, (origin) => ({ ...opened, case: { ...file, origin } })),
  ...each(reasons, (because) => ({
    ...changed,
    now: { routing: { team: "work", because } },
  })),
  ...each(facts, (fact) => ({
    ...changed,
    now: { routing: { team: "work", because: { ...reasons.rule, fact } } },
  })),
  ...each(needs, (need) => ({
    ...changed,
    now: { checklist: { ...file.checklist, items: [needed(need, findings.open)] } },
  })),
  ...each(findings, (finding) => ({
    ...changed,
    now: { checklist: { ...file.checklist, items: [needed(needs.always, finding)] } },
  })),
  ...each(forecasts, (forecast) => ({ ...issued, receipt: { ...issued.receipt, forecast } })),
  ...each(ends, (how) => ({ ...sampleCaseEvents.IntakeSettled, how })),
];

describe("[J3] what can be said of a case comes back as it was written", () => {
  test.each(every)("%s", (_, event) => {
    expect(eventSchema.parse(event)).toEqual(event);
  });

  test("every field that a step can change, together and alone", () => {
    expect(eventSchema.parse({ ...changed, now: update })).toEqual({ ...changed, now: update });
    for (const [field, value] of Object.entries(update)) {
      const now = { [field]: value };
      expect(eventSchema.parse({ ...changed, now }), field).toEqual({ ...changed, now });
    }
    expect(eventSchema.parse({ ...changed, now: {} })).toEqual({ ...changed, now: {} });
  });

  test("but nothing else", () => {
    for (const now of [{ number: "2026-000124-5" }, { code: "1" }, { status: undefined }]) {
      expect(eventSchema.safeParse({ ...changed, now }).success).toBe(false);
    }
  });
});

function each<T>(
  kinds: Readonly<Record<string, T>>,
  event: (kind: T) => Event,
): readonly (readonly [string, Event])[] {
  return Object.entries(kinds).map(([title, kind]) => [title, event(kind)] as const);
}
