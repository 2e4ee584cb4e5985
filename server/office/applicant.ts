import type { PersonalRecord } from "../../shared/domain/decision.ts";
import type { Person } from "./ports.ts";

type Applicant = Extract<PersonalRecord, { kind: "applicant" }>;

/** What is to be kept of an applicant, given what was known of them; null when nothing is left. */
export function applicantNow(known: Person | null, now: Applicant): Person | null {
  const { name = known?.name, email = known?.email, fileNumber = known?.fileNumber } = now;
  const person = {
    name: name ?? null,
    email: email ?? null,
    phone: null,
    fileNumber: fileNumber ?? null,
  };
  return Object.values(person).every((trait) => trait === null) ? null : person;
}
