import { randomBytes } from "node:crypto";
import type { PersonPseudonym } from "../../shared/domain/appointment.ts";
import type { PersonalRecord } from "../../shared/domain/decision.ts";
import type { CaseNumber } from "../../shared/domain/office-case.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import type { People, Person } from "../office/ports.ts";
import { pseudonymOf } from "./pseudonym.ts";

/** People beside a `MemoryJournal`, which hands its personal records to `keep`. */
export class MemoryPeople implements People {
  readonly #key = randomBytes(32);
  readonly #persons = new Map<PersonPseudonym, Person>();
  readonly #visitNotes = new Map<VisitId, string>();
  readonly #caseNotes = new Map<CaseNumber, string>();

  keep(record: PersonalRecord): void {
    switch (record.kind) {
      case "person": {
        const { person, name, email, phone } = record;
        this.#persons.set(person, { name, email, phone });
        return;
      }
      case "visit-note":
        this.#visitNotes.set(record.visit, record.text);
        return;
      case "case-note":
        this.#caseNotes.set(record.case, record.text);
    }
  }

  person(pseudonym: PersonPseudonym): Person | null {
    return this.#persons.get(pseudonym) ?? null;
  }

  noteOfVisit(visit: VisitId): string | null {
    return this.#visitNotes.get(visit) ?? null;
  }

  noteOfCase(number: CaseNumber): string | null {
    return this.#caseNotes.get(number) ?? null;
  }

  pseudonym(name: string, email: string | null): PersonPseudonym {
    return pseudonymOf(this.#key, name, email);
  }
}
