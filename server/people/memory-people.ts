import { randomBytes } from "node:crypto";
import type { PersonPseudonym } from "../../shared/domain/appointment.ts";
import type { PersonalRecord } from "../../shared/domain/decision.ts";
import type { IntakeId } from "../../shared/domain/cases/intake.ts";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import { applicantNow } from "../office/applicant.ts";
import { searchKeys, searchTerms } from "../office/person-search.ts";
import type { IntakeText, People, Person, PersonTraits } from "../office/ports.ts";
import { identitiesOf } from "./identities.ts";
import { pseudonymOf, randomPseudonym } from "./pseudonym.ts";

/** People beside a `MemoryJournal`, which hands its personal records to `keep`. */
export class MemoryPeople implements People {
  readonly #key = randomBytes(32);
  /** In the order they were kept. */
  readonly #persons = new Map<PersonPseudonym, Person>();
  readonly #visitNotes = new Map<VisitId, string>();
  readonly #caseNotes = new Map<CaseNumber, ReadonlyMap<number, string>>();
  readonly #intake = new Map<IntakeId, IntakeText>();

  keep(record: PersonalRecord): void {
    switch (record.kind) {
      case "person": {
        const { person, name, email, phone, fileNumber } = record;
        this.#persons.delete(person);
        this.#persons.set(person, { name, email, phone, fileNumber });
        return;
      }
      case "forget-person":
        this.#persons.delete(record.person);
        return;
      case "visit-note":
        this.#visitNotes.set(record.visit, record.text);
      case "applicant": {
        const kept = applicantNow(this.person(record.from), record);
        this.#persons.delete(record.person);
        if (kept !== null) this.#persons.set(record.person, kept);
        return;
      }
        return;
      case "case-note": {
        const notes = this.#caseNotes.get(record.case) ?? [];
        this.#caseNotes.set(record.case, new Map([...notes, [record.revision, record.text]]));
        return;
      }
      case "intake": {
        const { intake, from, subject, text } = record;
        this.#intake.set(intake, { from, subject, text });
      }
    }
  }

  person(pseudonym: PersonPseudonym): Person | null {
    return this.#persons.get(pseudonym) ?? null;
  }

  noteOfVisit(visit: VisitId): string | null {
    return this.#visitNotes.get(visit) ?? null;
  }

  noteOfCase(number: CaseNumber, revision: number): string | null {
    return this.#caseNotes.get(number)?.get(revision) ?? null;
  }

  intake(id: IntakeId): IntakeText | null {
    return this.#intake.get(id) ?? null;
  }

  intakeStart(id: IntakeId, most: number): IntakeText | null {
    const whole = this.intake(id);
    return whole && { ...whole, text: whole.text && [...whole.text].slice(0, most).join("") };
  }

  pseudonym(name: string, email: string | null): PersonPseudonym {
    return pseudonymOf(this.#key, name, email);
  }

  newPseudonym(): PersonPseudonym {
    return randomPseudonym();
  }

  identities(traits: PersonTraits): readonly PersonPseudonym[] {
    return identitiesOf(this.#key, traits);
  }

  find(typed: string, most: number): readonly PersonPseudonym[] {
    const terms = searchTerms(typed);
    if (terms === null) return [];
    const { texts, file } = terms;
    return [...this.#persons]
      .filter(([, person]) => {
        const keys = searchKeys(person);
        const named = texts.some((text) => keys.text.includes(text));
        return named || (file !== null && keys.file.includes(file));
      })
      .map(([pseudonym]) => pseudonym)
      .toReversed()
      .slice(0, most);
  }
}
