import { z } from "zod";
import { typedLines } from "./typed-text.ts";

/** A key of the office definition. */
export const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const language = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,8})?$/);
export const instant = z.int().min(0);
export const visitId = z.int().positive();
export const slipId = z.int().positive();
export const commandId = z.uuid();
/** 128 random bits as 39 decimal digits (rule N5). */
export const ticketSecret = z.string().regex(/^\d{39}$/);
export const names = z.record(language, z.string()).and(z.object({ de: z.string() }));
export const waitRange = z.strictObject({ from: z.number(), to: z.number() });
export const urgency = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const difficulty = z.union([z.literal(1), z.literal(2), z.literal(3)]);
/** Free text of staff; kept in the people store only. */
export const note = typedLines.trim().min(1).max(500);
/** A date of the office's calendar, `2026-12-24`. */
export const date = z.iso.date();
/** A date as somebody typed it; a year of another age, such as 0026, is a slip of the hand. */
export const typedDate = date.refine((typed) => typed >= "1900-01-01" && typed <= "2199-12-31");
export const caseNumber = z.string().regex(/^\d{4}-\d{6}-\d$/);
export const caseCode = z.string().regex(/^\d{12}$/);
export const receiptNumber = z.string().regex(/^E-\d{4}-\d{6}$/);
export const intakeId = z.int().positive();
export const appointmentId = z.int().positive();
export const leaseId = z.int().positive();
/** Letter and count, such as `K007`. */
export const ticketNumber = z.string().regex(/^[A-Z]\d{3,6}$/);
export const people = z.int().min(1).max(20);
