import { z } from "zod";
import type { SlipDocument } from "../shared/printing/slip-document.ts";
import type { ReceiptContent } from "./documents/receipt-content.ts";
import type { ReceiptPaper } from "./documents/receipt-paper.ts";

/*
 * The stored texts of a receipt. They are read for as long as receipts are reprinted: what is added to their shape is
 * optional here, and what an old one does not say is not said.
 */

const names = z.looseObject({ de: z.string() }).catchall(z.string());
const instant = z.int();
const language = z.string();

const paper: z.ZodType<ReceiptPaper> = z.strictObject({
  office: z.strictObject({ name: z.string(), address: z.string(), zone: z.string() }),
  language,
  number: z.string(),
  case: z.string(),
  code: z.string(),
  at: instant,
  service: names,
  received: z.array(names),
  missing: z.array(z.array(names)),
  until: instant.nullable(),
  forecast: z.discriminatedUnion("basis", [
    z.strictObject({ basis: z.literal("cases"), count: z.int(), from: instant, to: instant }),
    z.strictObject({
      basis: z.literal("published"),
      time: z.strictObject({ from: z.int(), to: z.int(), unit: z.enum(["weeks", "months"]) }),
    }),
  ]),
  status: z.strictObject({ page: z.string(), link: z.string() }),
});

const text = z.string();
const part = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    language,
    text,
    size: z.enum(["small", "normal", "large"]),
    bold: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("facts"),
    language,
    facts: z.array(z.strictObject({ label: text, value: text })),
  }),
  z.strictObject({
    kind: z.literal("list"),
    language,
    mark: z.enum(["tick", "box"]),
    items: z.array(text),
  }),
  z.strictObject({ kind: z.literal("stamp"), language, text }),
  z.strictObject({ kind: z.literal("number"), letter: text, digits: text }),
  z.strictObject({ kind: z.literal("qr"), content: text }),
  z.strictObject({ kind: z.literal("rule"), style: z.enum(["perforation", "line"]) }),
  z.strictObject({ kind: z.literal("space"), dots: z.number() }),
]);
const slip: z.ZodType<SlipDocument> = z.strictObject({ parts: z.array(part) });

const page: z.ZodType<ReceiptContent> = z.strictObject({
  office: z.strictObject({ name: text, address: text }),
  number: text,
  case: text,
  code: text,
  link: text,
  page: text,
  issued: z.strictObject({
    year: z.int(),
    month: z.int(),
    day: z.int(),
    hour: z.int(),
    minute: z.int(),
    second: z.int(),
  }),
  parts: z.array(
    z.strictObject({
      language,
      direction: z.enum(["ltr", "rtl"]),
      title: text,
      meaning: text,
      caseNumber: text,
      service: text,
      issued: text,
      receivedTitle: text,
      received: z.array(text),
      receivedNone: text,
      missingTitle: text,
      missing: z.array(text),
      until: text,
      forecastTitle: text,
      forecast: text,
      basis: text,
      code: text,
      codeUse: text,
      codePicture: text,
      foot: text,
    }),
  ),
});

/** What a receipt calls things. */
export const namedReceipt = z.strictObject({ version: z.literal(1), paper });
/** Every word of its slip and of its PDF. */
export const wordedReceipt = z.strictObject({ version: z.literal(1), slip, page });
export type WordedReceipt = z.infer<typeof wordedReceipt>;
