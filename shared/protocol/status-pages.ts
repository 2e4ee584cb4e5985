import { z } from "zod";
import { caseStatus, forecast } from "./case-views.ts";
import { caseCode, instant, key, language, names } from "./atoms.ts";

/** Where the public status and process pages ask. */
export const statusPaths = {
  /** POST with `statusQuestion`, so that no code is in an address. */
  status: "/api/status",
  process: "/api/process",
  page: "/status/",
  /** The code is in the fragment, which no server sees. */
  pageOf: (code: string) => `/status/#${code}`,
  processPage: "/process/",
} as const;

export const statusQuestion = z.strictObject({ code: z.string().max(40) });

/** What the visitor may know of a case by its code: no names (rule S1). */
export const statusReply = z.strictObject({
  at: instant,
  code: caseCode,
  service: names,
  serviceKey: key,
  status: caseStatus,
  /** Step k of n of those that this status page shows; null when it ended otherwise. */
  step: z.strictObject({ k: z.int(), n: z.int() }).nullable(),
  language,
  opened: instant,
  changed: instant,
  completeSince: instant.nullable(),
  /** What is still to come; of the documents in one entry any will do. */
  missing: z.array(z.array(names)),
  documentsUntil: instant.nullable(),
  waiting: z.enum(["documents", "authority", "production"]).nullable(),
  forecast: forecast.nullable(),
  office: z.strictObject({ name: z.string(), address: z.string(), zone: z.string() }),
  languages: z.array(language),
});
export type StatusReply = z.infer<typeof statusReply>;
export const noStatus = z.strictObject({ code: z.enum(["code-unknown", "flooding"]) });

/** Every service's way through the office (rule S2). */
export const processReply = z.strictObject({
  at: instant,
  office: z.strictObject({
    name: z.string(),
    address: z.string(),
    zone: z.string(),
    languages: z.array(language),
  }),
  services: z.array(
    z.strictObject({
      key,
      name: names,
      /** Other words that people look for it by. */
      keywords: z.record(language, z.array(z.string())),
      documents: z.array(
        z.strictObject({
          name: names,
          when: names.nullable(),
          group: z.string().nullable(),
        }),
      ),
      forecast,
      appointmentOnly: z.boolean(),
      /** Visitors can book an appointment for it here. */
      bookable: z.boolean(),
    }),
  ),
});
export type ProcessReply = z.infer<typeof processReply>;
