import type { Batch } from "../../office/ports.ts";
import type { Answer } from "../../../shared/domain/decision.ts";
import type { AccessStore, AuditEntry, AuditRow } from "../ports.ts";
import { chained, noRow } from "./chain.ts";

/** What to write once a command is accepted; its time is the decision's. */
export type Expected = (answer: Answer) => Omit<AuditEntry, "at">;

/** Who did what and who looked at personal data (rule X6), each row chained to the one before. */
export class AuditList {
  readonly #store: Pick<AccessStore, "lastAudit" | "appendAudit">;
  readonly #key: Uint8Array;
  /** Commands on their way, by sender and id. */
  readonly #expected = new Map<string, Expected>();

  constructor(store: Pick<AccessStore, "lastAudit" | "appendAudit">, key: Uint8Array) {
    this.#store = store;
    this.#key = key;
  }

  /** Durable when it returns; inside a transaction of the store's connection, with that. Throws what the store throws. */
  append(entry: AuditEntry): void {
    this.#appendAll([entry]);
  }

  /**
   * Has an entry written by `writeWith` if the command is accepted while `submit` is on its way. A repetition is
   * not accepted anew, and writes nothing.
   */
  async expecting<T>(
    sender: string,
    command: string,
    entry: Expected,
    submit: () => Promise<T>,
  ): Promise<T> {
    const name = nameOf(sender, command);
    if (this.#expected.has(name)) return submit();
    this.#expected.set(name, entry);
    try {
      return await submit();
    } finally {
      this.#expected.delete(name);
    }
  }

  /**
   * Writes the entries of a batch's commands. To be called in the transaction that writes the batch: then the
   * list holds a command exactly when the journal does, and costs no sync of its own.
   */
  writeWith({ answers }: Pick<Batch, "answers">): void {
    const entries = answers.flatMap(({ sender, command, answer, at }) => {
      const entry = this.#expected.get(nameOf(sender, command));
      return entry === undefined ? [] : [{ at, ...entry(answer) }];
    });
    if (entries.length > 0) this.#appendAll(entries);
  }

  #appendAll(entries: readonly AuditEntry[]): void {
    // Read each time, since a transaction that fails takes its rows back.
    let previous: Pick<AuditRow, "seq" | "mac"> = this.#store.lastAudit() ?? noRow;
    for (const entry of entries) {
      const row = chained(this.#key, previous, entry);
      this.#store.appendAudit(row);
      previous = row;
    }
  }
}

function nameOf(sender: string, command: string): string {
  return `${sender}\n${command}`;
}
