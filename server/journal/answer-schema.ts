import { z } from "zod";
import type { Answer } from "../../shared/domain/decision.ts";
import { waitRange } from "./atoms.ts";
import { earlierCaseCode } from "./earlier-case-code.ts";

const ticket = z.strictObject({
  visit: z.int(),
  number: z.string(),
  secret: z.string(),
  slip: z.int().nullable(),
  ahead: z.int(),
  wait: waitRange.nullable(),
  // Answers of the first version did not say these two.
  language: z.string().default("de"),
  people: z.int().default(1),
  again: z.boolean(),
});

// Answers of the first version had neither code nor receipt.
const handedOver = z
  .strictObject({
    kind: z.literal("case"),
    visit: z.int(),
    number: z.string(),
    case: z.string(),
    code: z.string().optional(),
    receipt: z.string().default(""),
    slip: z.int().nullable(),
  })
  .transform((answer) => ({ ...answer, code: answer.code ?? earlierCaseCode(answer.case) }));

/** What a stored answer must look like when the command comes again (rule W1). */
export const answerSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ticket"), ticket }),
  z.strictObject({ kind: z.literal("visit"), visit: z.int(), number: z.string() }),
  handedOver,
  z.strictObject({ kind: z.literal("case-changed"), case: z.string(), revision: z.int() }),
  z.strictObject({ kind: z.literal("intake"), intake: z.int(), again: z.boolean() }),
  z.strictObject({ kind: z.literal("slip"), slip: z.int() }),
  z.strictObject({
    kind: z.literal("appointment"),
    appointment: z.int(),
    code: z.string(),
    again: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("hold"),
    secret: z.string(),
    due: z.int(),
    expires: z.int(),
  }),
  z.strictObject({ kind: z.literal("mail-sent"), until: z.int() }),
  z.strictObject({
    kind: z.literal("booking"),
    secret: z.string(),
    code: z.string(),
    due: z.int(),
  }),
  z.strictObject({ kind: z.literal("day-closed"), cancelled: z.int() }),
  z.strictObject({ kind: z.literal("done") }),
]) satisfies z.ZodType<Answer>;
