import { z } from "zod";
import { notNeededReasons } from "../../shared/domain/cases/checklist.ts";
import { dismissReasons } from "../../shared/domain/cases/intake.ts";
import { waitReasons } from "../../shared/domain/cases/office-case.ts";
import { caseEnds, caseSteps } from "../../shared/domain/cases/steps.ts";
import { instant, language, urgencyOrDifficulty } from "./atoms.ts";

/** Cases, receipts and the post, as events carry them. */

const id = z.int().positive();
const key = z.string();
const count = z.int().nonnegative();

export const actor = z.enum(["front-office", "back-office", "visitor", "system"]);
const status = z.enum([...caseSteps, ...caseEnds]);
const waiting = z.strictObject({ for: z.enum(waitReasons), until: instant });

const origin = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("counter"), visit: id, counter: key }),
  z.strictObject({ kind: z.literal("appointment"), appointment: id }),
  z.strictObject({ kind: z.literal("intake"), intake: id }),
]);

const need = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("always") }),
  z.strictObject({ kind: z.literal("when"), condition: key }),
  z.strictObject({ kind: z.literal("one-of"), group: key }),
]);

const finding = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open") }),
  z.strictObject({ state: z.literal("received"), at: instant }),
  z.strictObject({ state: z.literal("missing") }),
  z.strictObject({ state: z.literal("not-needed"), reason: z.enum(notNeededReasons) }),
]);

const checklist = z.strictObject({
  version: count,
  items: z.array(z.strictObject({ document: key, need, finding })),
  conditions: z.array(key),
});

const answers = z.strictObject({
  titleExpires: z.string().nullable(),
  travels: z.string().nullable(),
  jobAtRisk: z.boolean(),
});

const fact = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("title-expires"), days: z.int() }),
  z.strictObject({ kind: z.literal("travels"), days: z.int() }),
  z.strictObject({ kind: z.literal("job-at-risk") }),
  z.strictObject({ kind: z.literal("service") }),
  z.strictObject({ kind: z.literal("cluster") }),
]);

const because = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("service") }),
  z.strictObject({ kind: z.literal("rule"), rule: key, fact }),
  z.strictObject({ kind: z.literal("no-team") }),
  z.strictObject({ kind: z.literal("staff") }),
]);

const cluster = z.strictObject({
  urgency: urgencyOrDifficulty,
  difficulty: urgencyOrDifficulty,
  because: z.strictObject({ urgency: because, difficulty: because }),
});

const routing = z.strictObject({ team: key, because });

/** What can change of a case after it was opened. */
const changeable = {
  status,
  checklist,
  answers,
  cluster,
  routing,
  completeSince: instant.nullable(),
  documentsUntil: instant.nullable(),
  assignee: key.nullable(),
  waiting: waiting.nullable(),
  person: z.string().nullable(),
  mailed: z.boolean(),
  language,
};

export const officeCase = z.strictObject({
  number: z.string(),
  code: z.string(),
  origin,
  service: key,
  opened: instant,
  ...changeable,
});

export const caseUpdate = z.strictObject({
  status: status.exactOptional(),
  checklist: checklist.exactOptional(),
  answers: answers.exactOptional(),
  cluster: cluster.exactOptional(),
  routing: routing.exactOptional(),
  completeSince: changeable.completeSince.exactOptional(),
  documentsUntil: changeable.documentsUntil.exactOptional(),
  assignee: changeable.assignee.exactOptional(),
  waiting: changeable.waiting.exactOptional(),
  person: changeable.person.exactOptional(),
  mailed: changeable.mailed.exactOptional(),
  language: language.exactOptional(),
});

export const caseChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("opened") }),
  z.strictObject({ kind: z.literal("checked"), missing: count }),
  z.strictObject({ kind: z.literal("moved"), to: status, skipped: z.boolean() }),
  z.strictObject({ kind: z.literal("clustered") }),
  z.strictObject({ kind: z.literal("routed") }),
  z.strictObject({ kind: z.literal("assigned") }),
  z.strictObject({ kind: z.literal("waits"), ...waiting.shape }),
  z.strictObject({ kind: z.literal("resumed") }),
  z.strictObject({ kind: z.literal("asked-for-documents"), until: instant }),
  z.strictObject({ kind: z.literal("intake"), intake: id }),
  z.strictObject({ kind: z.literal("noted") }),
]);

const forecast = z.discriminatedUnion("basis", [
  z.strictObject({ basis: z.literal("cases"), count, from: instant, to: instant }),
  z.strictObject({
    basis: z.literal("published"),
    time: z.strictObject({ from: count, to: count, unit: z.enum(["weeks", "months"]) }),
  }),
]);

export const receipt = z.strictObject({
  number: z.string(),
  case: z.string(),
  code: z.string(),
  at: instant,
  counter: key.nullable(),
  service: key,
  language,
  received: z.array(key),
  missing: z.array(key),
  until: instant.nullable(),
  forecast,
});

export const settled = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("matched"), case: z.string(), at: instant }),
  z.strictObject({ kind: z.literal("dismissed"), reason: z.enum(dismissReasons), at: instant }),
]);

export const intakeItem = z.strictObject({
  id,
  kind: z.enum(["letter", "email"]),
  reference: z.string(),
  arrived: instant,
  registered: instant,
  settled: settled.nullable(),
});
