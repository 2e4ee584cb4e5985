import { z } from "zod";
import type { SlipContent, SlipFailure, WaitRange } from "../../shared/domain/slip.ts";
import type { Choice } from "../../shared/domain/visit.ts";

export const instant = z.number();
export const language = z.string();
export const urgencyOrDifficulty = z.union([z.literal(1), z.literal(2), z.literal(3)]);

export const waitRange = z.strictObject({
  from: z.number(),
  to: z.number(),
}) satisfies z.ZodType<WaitRange>;

const measured = { waited: z.number(), targetWait: z.number() };

export const choice = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("policy"),
    ...measured,
    runnerUp: z.strictObject({ visit: z.int(), ...measured }).nullable(),
  }),
  z.strictObject({ kind: z.literal("chosen") }),
]) satisfies z.ZodType<Choice>;

export const slipContent = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ticket"),
    visit: z.int(),
    ahead: z.int(),
    wait: waitRange.nullable(),
  }),
  z.strictObject({ kind: z.literal("handover"), visit: z.int(), case: z.string() }),
  z.strictObject({ kind: z.literal("receipt"), receipt: z.string() }),
  z.strictObject({ kind: z.literal("status"), case: z.string(), language }),
]) satisfies z.ZodType<SlipContent>;

export const slipFailure = z.enum([
  "paper-out",
  "cover-open",
  "offline",
  "silent",
  "refused",
  "printer-error",
  "not-configured",
  "not-drawn",
]) satisfies z.ZodType<SlipFailure>;
