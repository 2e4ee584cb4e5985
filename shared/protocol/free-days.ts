import { z } from "zod";
import { date, instant } from "./atoms.ts";

/** The times that can still be had, by day. */
export const freeDays = z.array(z.strictObject({ day: date, free: z.array(instant) }));
export type FreeDays = z.infer<typeof freeDays>;
