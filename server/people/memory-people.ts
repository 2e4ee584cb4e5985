import { randomBytes } from "node:crypto";
import type { PersonPseudonym } from "../../shared/domain/appointment.ts";
import type { PersonalRecord } from "../../shared/domain/decision.ts";
import type { IntakeId } from "../../shared/domain/cases/intake.ts";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Cutoffs } from "../../shared/domain/retention/cutoffs.ts";
import { retentionOf, type Kept } from "../../shared/domain/retention/kept.ts";
import { applicantNow } from "../office/applicant.ts";
import { searchKeys, searchTerms } from "../office/person-search.ts";
import type { IntakeText, People, Person, PersonTraits, Retained } from "../office/ports.ts";
import { identitiesOf } from "./identities.ts";
import { pseudonymOf, randomPseudonym } from "./pseudonym.ts";

/** People beside a `MemoryJournal`, which hands its personal records to `keep`. */
export class MemoryPeople implements People, Retained {
  readonly #key = randomBytes(32);
  /** In the order they were kept. */
  readonly #persons = new Map<PersonPseudonym, Person>();
  readonly #visitNotes = new Map<VisitId, string>();
  readonly #caseNotes = new Map<CaseNumber, ReadonlyMap<number, string>>();
  readonly #intake = new Map<IntakeId, IntakeText>();
  readonly #terms = new Map<string, Kept & { readonly since: Instant }>();

  keep(record: PersonalRecord): void {
    switch (record.kind) {
      case "person": {
        const { person, name, email, phone, fileNumber } = record;
        this.#persons.delete(person);
        this.#persons.set(person, { name, email, phone, fileNumber });
        return;
      }
      case "applicant": {
        const kept = applicantNow(this.person(record.from), record);
        this.#persons.delete(record.person);
        if (kept !== null) this.#persons.set(record.person, kept);
        return;
      }
      case "forget-person":
        this.#persons.delete(record.person);
        return;
      case "visit-note":
        this.#visitNotes.set(record.visit, record.text);
        return;
      case "case-note": {
        const notes = this.#caseNotes.get(record.case) ?? [];
        this.#caseNotes.set(record.case, new Map([...notes, [record.revision, record.text]]));
        return;
      }
      case "intake": {
        const { intake, from, subject, text } = record;
        this.#intake.set(intake, { from, subject, text });
        return;
      }
      case "term": {
        const { of, key, since } = record;
        if (since === null) this.#terms.delete(`${of} ${key}`);
        else this.#terms.set(`${of} ${key}`, { of, key, since });
        return;
      }
      case "forget":
        this.#forget(record);
        this.#terms.delete(`${record.of} ${record.key}`);
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

  /** Of mails and papers it knows nothing but the terms. */
  overdue(before: Cutoffs, most: number): readonly Kept[] {
    return [...this.#terms.values()]
      .filter(({ of, since }) => since < before[retentionOf[of]])
      .toSorted((a, b) => a.since - b.since)
      .slice(0, most)
      .map(({ of, key }) => ({ of, key }));
  }

  #forget({ of, key }: Kept): void {
    switch (of) {
      case "appointment-person":
      case "case-person":
        this.#persons.delete(key);
        return;
      case "visit-note":
        this.#visitNotes.delete(Number(key));
        return;
      case "case-note": {
        const [number = "", revision = ""] = key.split(" ");
        const notes = new Map(this.#caseNotes.get(number));
        notes.delete(Number(revision));
        this.#caseNotes.set(number, notes);
        return;
      }
      case "post":
      case "dismissed-post":
        this.#intake.delete(Number(key));
        return;
      case "receipt":
      case "mail":
        return;
    }
  }
}
