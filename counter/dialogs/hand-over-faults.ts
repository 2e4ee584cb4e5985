import type { WireError } from "../../shared/protocol/answers.ts";
import { hasAddress, type HandOverDraft } from "./hand-over-draft.ts";
import { withoutReason, type Checklist } from "./hand-over-marks.ts";

/** What is wrong at which field. */
export interface HandOverFaults {
  readonly documents?: "reason-missing";
  readonly name?: "too-short";
  readonly fileNumber?: "too-short";
  readonly email?: "email-wrong" | "email-needed";
  readonly titleExpires?: "date-wrong";
  readonly travels?: "date-wrong" | "travel-over";
}

export type FaultyField = keyof HandOverFaults;

/** The protocol's own bounds. */
const shortest = { name: 2, fileNumber: 3 } as const;
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What can be seen without the server; empty when it may be sent. `today` as `2026-11-23`. */
export function faultsOf(
  draft: HandOverDraft,
  checklist: Checklist,
  today: string,
): HandOverFaults {
  const email = draft.email.trim();
  const short = (field: keyof typeof shortest) => {
    const { length } = draft[field].trim();
    return length > 0 && length < shortest[field];
  };
  return {
    ...(withoutReason(checklist, draft).length > 0 && { documents: "reason-missing" }),
    ...(short("name") && { name: "too-short" }),
    ...(short("fileNumber") && { fileNumber: "too-short" }),
    ...(email !== "" && !looksLikeEmail.test(email) && { email: "email-wrong" }),
    ...(draft.mail && !hasAddress(draft) && { email: "email-needed" }),
    ...(draft.travels !== "" && draft.travels < today && { travels: "travel-over" }),
  };
}

/** At which field the server's refusal belongs; null when at none. */
export function faultOfRefusal(error: WireError): HandOverFaults | null {
  if (error.code !== "malformed") return null;
  switch (error.path) {
    case "person.name":
      return { name: "too-short" };
    case "person.fileNumber":
      return { fileNumber: "too-short" };
    case "person.email":
      return { email: "email-wrong" };
    case "answers.titleExpires":
      return { titleExpires: "date-wrong" };
    case "answers.travels":
      return { travels: "date-wrong" };
    default:
      return null;
  }
}

/** Without those at fields that have been changed since: what is being put right is no longer wrong. */
export function faultsLeft(
  faults: HandOverFaults,
  changed: Partial<HandOverDraft>,
): HandOverFaults {
  const gone = new Set<string>(Object.keys(changed));
  if (gone.has("marks")) gone.add("documents");
  if (gone.has("mail")) gone.add("email");
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !gone.has(field)));
}
