import { z } from "zod";
import type { Checklist, ChecklistItem } from "../../shared/domain/cases/checklist.ts";
import type { DocumentKey } from "../../shared/domain/definition.ts";
import { key, section } from "./atoms.ts";
import { forwardIssues } from "./forward-issues.ts";

/** What a service asks for, as an office writes it. */

type Items = readonly ChecklistItem[];

const likeEntry = "a document key, { document: contract, if: employed } or { oneOf: [a, b] }";

const always = key.transform((document): Items => [{ document, need: { kind: "always" } }]);

const conditional = section({ document: key, if: key }).transform(
  ({ document, if: condition }): Items => [{ document, need: { kind: "when", condition } }],
);

/** The group is named after its first document, which no other group of the service has. */
const alternatives = section({
  oneOf: z
    .array(key, { error: "a list of document keys" })
    .min(2, { error: "at least two documents to choose from" }),
}).transform(({ oneOf: [first, ...others] }): Items => {
  if (first === undefined) return [];
  const need = { kind: "one-of", group: first } as const;
  return [first, ...others].map((document) => ({ document, need }));
});

const entry = z.unknown().transform((typed, context): Items => {
  const meant = schemaFor(typed);
  if (meant === null) {
    context.addIssue({ code: "custom", message: likeEntry });
    return z.NEVER;
  }
  const read = meant.safeParse(typed);
  if (read.success) return read.data;
  forwardIssues(read.error.issues, context);
  return z.NEVER;
});

/** What an entry is meant to be, so that its mistakes are named as such; null when it is none. */
function schemaFor(typed: unknown): z.ZodType<Items> | null {
  if (typeof typed === "string") return always;
  if (typeof typed !== "object" || typed === null) return null;
  if ("oneOf" in typed) return alternatives;
  return "document" in typed || "if" in typed ? conditional : null;
}

/** A list of `passport`, `{ document: contract, if: employed }` and `{ oneOf: [insurance, private-insurance] }`. */
export const documents = z.array(entry, { error: "a list of documents" });

/** The domain's two views of the list: everything in order, and what is needed when. */
export function checklistOf(
  entries: z.infer<typeof documents>,
  version: number,
): { readonly documents: readonly DocumentKey[]; readonly checklist: Checklist } {
  const items = entries.flat();
  return { documents: items.map(({ document }) => document), checklist: { version, items } };
}
