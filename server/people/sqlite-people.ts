import type { Database, Statement } from "better-sqlite3";
import type { PersonPseudonym } from "../../shared/domain/appointment.ts";
import type { IntakeId } from "../../shared/domain/cases/intake.ts";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import { searchTerms } from "../office/person-search.ts";
import type { IntakeText, People, Person, PersonTraits } from "../office/ports.ts";
import { identitiesOf } from "./identities.ts";
import { pseudonymOf, randomPseudonym } from "./pseudonym.ts";

interface Reader {
  readonly database: Database;
  readonly person: Statement<[string], Person>;
  readonly noteOfVisit: Statement<[number], string>;
  readonly noteOfCase: Statement<[string, number], string>;
  readonly intake: Statement<[number], IntakeText>;
  readonly intakeStart: Statement<[number, number], IntakeText>;
  readonly find: Statement<[Find], PersonPseudonym>;
}

interface Find {
  readonly text: string;
  readonly otherwise: string;
  readonly file: string | null;
  readonly most: number;
}

/**
 * Reads the personal tables over the journal's own connection, so that what was just appended is seen. Takes a
 * function, because the journal has another connection after it recovered.
 */
export class SqlitePeople implements People {
  readonly #connection: () => Database;
  readonly #key: Uint8Array;
  #reader: Reader;

  constructor(connection: () => Database) {
    this.#connection = connection;
    this.#reader = readerOf(connection());
    this.#key = pseudonymKey(connection());
  }

  person(pseudonym: PersonPseudonym): Person | null {
    return this.#current().person.get(pseudonym) ?? null;
  }

  noteOfVisit(visit: VisitId): string | null {
    return this.#current().noteOfVisit.get(visit) ?? null;
  }

  noteOfCase(number: CaseNumber, revision: number): string | null {
    return this.#current().noteOfCase.get(number, revision) ?? null;
  }

  intake(id: IntakeId): IntakeText | null {
    return this.#current().intake.get(id) ?? null;
  }

  intakeStart(id: IntakeId, most: number): IntakeText | null {
    return this.#current().intakeStart.get(most, id) ?? null;
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
    const [text, otherwise = text] = terms?.texts ?? [];
    if (terms === null || text === undefined || otherwise === undefined) return [];
    return this.#current().find.all({ text, otherwise, file: terms.file, most });
  }

  #current(): Reader {
    const database = this.#connection();
    if (database !== this.#reader.database) this.#reader = readerOf(database);
    return this.#reader;
  }
}

function readerOf(database: Database): Reader {
  return {
    database,
    person: database.prepare(
      "SELECT name, email, phone, file_number AS fileNumber FROM person WHERE pseudonym = ?",
    ),
    noteOfVisit: database
      .prepare<[number], string>("SELECT text FROM visit_note WHERE visit = ?")
      .pluck(),
    noteOfCase: database
      .prepare<[string, number], string>(
        "SELECT text FROM case_note WHERE number = ? AND revision = ?",
      )
      .pluck(),
    intake: database.prepare(
      'SELECT sender AS "from", subject, text FROM intake_text WHERE intake = ?',
    ),
    intakeStart: database.prepare(
      'SELECT sender AS "from", subject, substr(text, 1, ?) AS text FROM intake_text WHERE intake = ?',
    ),
    // A person that is kept again gets a new row, so that the row's number tells the order.
    find: database
      .prepare<[Find], PersonPseudonym>(
        `SELECT pseudonym FROM person
         WHERE instr(search_text, @text) OR instr(search_text, @otherwise) OR instr(search_file, @file)
         ORDER BY rowid DESC LIMIT @most`,
      )
      .pluck(),
  };
}

function pseudonymKey(database: Database): Uint8Array {
  const row = database
    .prepare<[], { value: Uint8Array }>("SELECT value FROM secret WHERE name = 'pseudonym-key'")
    .get();
  if (row === undefined) throw new Error(`${database.name} has lost its pseudonym key`);
  return row.value;
}
