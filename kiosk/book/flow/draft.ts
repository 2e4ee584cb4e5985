import { z } from "zod";

/** What the visitor types. Kept in memory only: never in the tab's storage, the address or a log. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly fileNumber: string;
}

export const emptyDraft: Draft = { name: "", email: "", fileNumber: "" };

export type Field = keyof Draft;

/** Each has words in every language. */
export type FieldFault =
  | "nameMissing"
  | "nameShort"
  | "emailMissing"
  | "emailWrong"
  | "fileNumberWrong"
  | "tooLong"
  | "notAccepted";

export type Faults = Readonly<Partial<Record<Field, FieldFault>>>;

/** What the server takes (`GiveDetails` in the protocol). */
const most = { name: 100, email: 200 } as const;
const email = z.email();

/** What is wrong with the details, by field; empty when they can be sent. */
export function faultsOf(draft: Draft, { emailNeeded }: { readonly emailNeeded: boolean }): Faults {
  const faults: Partial<Record<Field, FieldFault>> = {};
  const typed = trimmed(draft);
  if (typed.name === "") faults.name = "nameMissing";
  else if (typed.name.length < 2) faults.name = "nameShort";
  else if (typed.name.length > most.name) faults.name = "tooLong";
  if (typed.email === "") {
    if (emailNeeded) faults.email = "emailMissing";
  } else if (typed.email.length > most.email) faults.email = "tooLong";
  else if (!email.safeParse(typed.email).success) faults.email = "emailWrong";
  const { length } = typed.fileNumber;
  if (length > 0 && (length < 3 || length > 40)) faults.fileNumber = "fileNumberWrong";
  return faults;
}

/** Without the spaces that keyboards leave at the ends of words, and none within an address. */
function trimmed(draft: Draft): Draft {
  return {
    name: draft.name.trim(),
    email: draft.email.replaceAll(/\s/g, ""),
    fileNumber: draft.fileNumber.trim(),
  };
}

/** The person as the protocol says it. */
export function personOf(draft: Draft): {
  readonly name: string;
  readonly email: string | null;
  readonly phone: null;
  readonly fileNumber: string | null;
} {
  const { name, email, fileNumber } = trimmed(draft);
  return { name, email: email || null, phone: null, fileNumber: fileNumber || null };
}

/** The field a `malformed` answer's path means, or null when it is none of them. */
export function fieldOf(path: string): Field | null {
  const last = path.split(/[./]/).at(-1);
  return last === "name" || last === "email" || last === "fileNumber" ? last : null;
}
