import type { WireError } from "../../shared/protocol/answers.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";

/** What staff have typed so far for a new booking. */
export interface BookingDraft {
  readonly service: string | null;
  readonly people: number;
  readonly due: number | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly fileNumber: string;
  readonly language: string;
}

export type DraftField = keyof BookingDraft;

/** What is wrong at which field. */
export type DraftFault =
  | "service-missing"
  | "service-not-bookable"
  | "too-many-people"
  | "slot-missing"
  | "slot-taken"
  | "name-missing"
  | "already-booked"
  | "email-wrong"
  | "too-short";
export type DraftFaults = Readonly<Partial<Record<DraftField, DraftFault>>>;

/** The protocol's own bounds. */
const shortest = { name: 2, other: 3 } as const;
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What can be seen without the server; empty when it may be sent. */
export function faultsOf(draft: BookingDraft): DraftFaults {
  const { service, due, name, email, phone, fileNumber } = draft;
  const short = (typed: string) => typed.trim() !== "" && typed.trim().length < shortest.other;
  return {
    ...(service === null && { service: "service-missing" }),
    ...(service !== null && due === null && { due: "slot-missing" }),
    ...(name.trim().length < shortest.name && { name: "name-missing" }),
    ...(email.trim() !== "" && !looksLikeEmail.test(email.trim()) && { email: "email-wrong" }),
    ...(short(phone) && { phone: "too-short" }),
    ...(short(fileNumber) && { fileNumber: "too-short" }),
  };
}

const filled = (typed: string): string | null => typed.trim() || null;

/** The command of a complete draft; null while something it cannot do without is missing. */
export function bookingWish(draft: BookingDraft): Extract<CounterWish, { type: "BookFor" }> | null {
  const { service, due, people, language } = draft;
  if (service === null || due === null) return null;
  return {
    type: "BookFor",
    service,
    due,
    people,
    language,
    name: draft.name.trim(),
    email: filled(draft.email),
    phone: filled(draft.phone),
    fileNumber: filled(draft.fileNumber),
  };
}

/** At which field the server's refusal belongs; null when at none. */
export function faultOfRefusal(error: WireError): DraftFaults | null {
  switch (error.code) {
    case "slot-taken":
    case "slot-not-offered":
      return { due: "slot-taken" };
    case "not-bookable":
      return { service: "service-not-bookable" };
    case "too-many-people":
      return { people: "too-many-people" };
    case "person-already-booked":
      return { name: "already-booked" };
    case "malformed":
      return malformed(error.path);
    default:
      return null;
  }
}

function malformed(path: string): DraftFaults | null {
  switch (path) {
    case "email":
      return { email: "email-wrong" };
    case "name":
      return { name: "name-missing" };
    case "phone":
    case "fileNumber":
      return { [path]: "too-short" };
    default:
      return null;
  }
}
