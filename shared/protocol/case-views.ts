import { z } from "zod";
import { notNeededReasons } from "../domain/cases/checklist.ts";
import { waitReasons } from "../domain/cases/office-case.ts";
import { caseEnds, caseSteps } from "../domain/cases/steps.ts";
import {
  caseCode,
  caseNumber,
  date,
  difficulty,
  instant,
  intakeId,
  key,
  language,
  names,
  receiptNumber,
  urgency,
} from "./atoms.ts";
import { mailState } from "./planner-view.ts";

export const caseStatus = z.enum([...caseSteps, ...caseEnds]);
const because = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("service") }),
  z.strictObject({
    kind: z.literal("rule"),
    rule: z.string(),
    fact: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("title-expires"), days: z.int() }),
      z.strictObject({ kind: z.literal("travels"), days: z.int() }),
      z.strictObject({ kind: z.literal("job-at-risk") }),
      z.strictObject({ kind: z.literal("service") }),
      z.strictObject({ kind: z.literal("cluster") }),
    ]),
  }),
  z.strictObject({ kind: z.literal("no-team") }),
  z.strictObject({ kind: z.literal("staff") }),
]);
export const forecast = z.discriminatedUnion("basis", [
  z.strictObject({ basis: z.literal("cases"), count: z.int(), from: instant, to: instant }),
  z.strictObject({
    basis: z.literal("published"),
    time: z.strictObject({
      from: z.number(),
      to: z.number(),
      unit: z.enum(["weeks", "months"]),
    }),
  }),
]);
export const answers = z.strictObject({
  titleExpires: date.nullable(),
  travels: date.nullable(),
  jobAtRisk: z.boolean(),
});
export const checklist = z.strictObject({
  version: z.int(),
  conditions: z.array(key),
  items: z.array(
    z.strictObject({
      document: key,
      name: names,
      need: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("always") }),
        z.strictObject({ kind: z.literal("when"), condition: key, name: names }),
        z.strictObject({ kind: z.literal("one-of"), group: z.string() }),
      ]),
      finding: z.discriminatedUnion("state", [
        z.strictObject({ state: z.enum(["open", "missing"]) }),
        z.strictObject({ state: z.literal("received"), at: instant }),
        z.strictObject({ state: z.literal("not-needed"), reason: z.enum(notNeededReasons) }),
      ]),
    }),
  ),
});

/** A line of a worklist. Staff only, like everything here. */
export const caseRow = z.strictObject({
  number: caseNumber,
  revision: z.int(),
  service: key,
  status: caseStatus,
  since: instant,
  opened: instant,
  urgency,
  difficulty,
  /** The nearest date that the law or the title sets; a title may have expired before 1970. */
  legalDate: z.int().nullable(),
  assignee: key.nullable(),
  waiting: z.strictObject({ for: z.enum(waitReasons), until: instant }).nullable(),
  name: z.string().nullable(),
  fileNumber: z.string().nullable(),
});
export type CaseRow = z.infer<typeof caseRow>;

/** The most characters of a letter or e-mail that a list of them shows. */
export const excerptLength = 120;

/** `failed`: given up until staff ask again. `impossible`: this machine has no typesetter. */
export const pdfState = z.enum(["making", "ready", "failed", "impossible", "deleted"]);
export type PdfState = z.infer<typeof pdfState>;

/** How many rows a worklist view holds. */
export const worklistPage = 100;

export const worklistView = z.strictObject({
  audience: z.literal("worklist"),
  team: key,
  name: names,
  from: z.int(),
  /** Open cases that the filter leaves. */
  total: z.int(),
  /** How many open cases of each status, urgency, and of whom, whatever the filter; nobody's are the rest. */
  counts: z.strictObject({
    statuses: z.record(z.string(), z.int()),
    urgencies: z.record(z.string(), z.int()),
    assignees: z.record(z.string(), z.int()),
  }),
  /** Numbers in the order of rule K5; the rows are keyed, so that a change is one row. */
  order: z.array(caseNumber),
  rows: z.record(z.string(), caseRow),
  teams: z.record(key, names),
  staff: z.record(key, z.strictObject({ name: z.string(), team: key.nullable() })),
  /** Letters and e-mails nobody has settled, oldest first. */
  intake: z.record(
    z.string(),
    z.strictObject({
      id: intakeId,
      kind: z.enum(["letter", "email"]),
      arrived: z.int(),
      reference: z.string(),
      from: z.string().nullable(),
      subject: z.string().nullable(),
      /** How its text begins, on one line; the whole is asked for (`ReadPost`). */
      excerpt: z.string().nullable(),
    }),
  ),
  services: z.record(key, names),
});
export type WorklistView = z.infer<typeof worklistView>;

const entry = z.strictObject({
  at: instant,
  by: z.enum(["front-office", "back-office", "visitor", "system"]),
  revision: z.int(),
  what: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.enum(["opened", "clustered", "routed", "resumed", "noted"]),
    }),
    /** Null: given back to the team. */
    z.strictObject({ kind: z.literal("assigned"), to: key.nullable() }),
    z.strictObject({ kind: z.literal("checked"), missing: z.int() }),
    z.strictObject({ kind: z.literal("moved"), to: caseStatus, skipped: z.boolean() }),
    z.strictObject({ kind: z.literal("waits"), for: z.enum(waitReasons), until: instant }),
    z.strictObject({ kind: z.literal("asked-for-documents"), until: instant }),
    z.strictObject({ kind: z.literal("intake"), intake: intakeId }),
  ]),
  /** The reason or note that belongs to it. */
  note: z.string().nullable(),
  /** There was one; it was kept long enough (rule P2). */
  noteDeleted: z.boolean(),
});

/** One case beside the list. */
export const caseView = z.strictObject({
  audience: z.literal("case"),
  number: caseNumber,
  code: caseCode,
  revision: z.int(),
  service: key,
  serviceName: names,
  status: caseStatus,
  since: instant,
  opened: instant,
  language,
  person: z
    .strictObject({
      name: z.string().nullable(),
      email: z.string().nullable(),
      fileNumber: z.string().nullable(),
    })
    .nullable(),
  /** There was somebody; what was kept of them was kept long enough (rule P2). */
  personDeleted: z.boolean(),
  mailed: z.boolean(),
  checklist,
  conditions: z.record(key, names),
  answers,
  urgency,
  difficulty,
  because: z.strictObject({ urgency: because, difficulty: because, team: because }),
  team: key,
  completeSince: instant.nullable(),
  documentsUntil: instant.nullable(),
  assignee: key.nullable(),
  waiting: z.strictObject({ for: z.enum(waitReasons), until: instant }).nullable(),
  /** How many days the office gives each thing a case can wait for. */
  usualDays: z.strictObject({ documents: z.int(), authority: z.int(), production: z.int() }),
  forecast,
  receipts: z.array(
    z.strictObject({
      number: receiptNumber,
      at: instant,
      complete: z.boolean(),
      /** Where its PDF is, for staff. */
      document: z.string(),
      pdf: pdfState,
      /** How its mail fares; null when none was wanted, or it was forgotten. */
      mail: z.strictObject({ state: mailState }).nullable(),
    }),
  ),
  /** Oldest first. */
  history: z.array(entry),
  intake: z.array(
    z.strictObject({
      id: intakeId,
      kind: z.enum(["letter", "email"]),
      arrived: z.int(),
      from: z.string().nullable(),
      subject: z.string().nullable(),
      text: z.string().nullable(),
      /** What it said was kept long enough (rule P2). */
      deleted: z.boolean(),
    }),
  ),
});
export type CaseView = z.infer<typeof caseView>;
