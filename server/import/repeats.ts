import { folded } from "./fold.ts";
import type { RowProblem } from "./problem.ts";
import type { AppointmentWish } from "./row.ts";

/** Remembers the rows of one file, to name the later of two that cannot both be meant. */
export class Repeats {
  readonly #references = new Map<string, number>();
  readonly #rows = new Map<string, number>();
  readonly #days = new Map<string, number>();

  /** The problem of this row with an earlier one, or null after remembering it. */
  check(line: number, wish: AppointmentWish): RowProblem | null {
    const { reference, service, time } = wish;
    const person = JSON.stringify([folded(wish.name), wish.email?.toLowerCase() ?? null]);
    const day = `${person} ${time.slice(0, 10)}`;
    const row = `${person} ${time} ${service}`;

    const sameReference = reference === null ? undefined : this.#references.get(reference);
    const sameRow = sameReference ?? this.#rows.get(row);
    if (sameRow !== undefined) {
      return { line, code: "duplicate-row", reason: `the same appointment as in line ${sameRow}` };
    }
    const sameDay = this.#days.get(day);
    if (sameDay !== undefined) {
      const reason = `this person has another appointment on that day in line ${sameDay}`;
      return { line, code: "person-twice", reason };
    }
    if (reference !== null) this.#references.set(reference, line);
    this.#rows.set(row, line);
    this.#days.set(day, line);
    return null;
  }
}
