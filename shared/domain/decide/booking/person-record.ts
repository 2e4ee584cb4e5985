import type { BookingPerson } from "../../command.ts";
import type { PersonalRecord } from "../../decision.ts";

/** What is kept of somebody who books, in the deletable place (rule P1). */
export function personRecord({
  pseudonym,
  name,
  email,
  phone,
  fileNumber,
}: BookingPerson): Extract<PersonalRecord, { kind: "person" }> {
  return { kind: "person", person: pseudonym, name, email, phone, fileNumber };
}
