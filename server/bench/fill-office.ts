import { mkdirSync } from "node:fs";
import type { Request } from "../../shared/domain/command.ts";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import { loadDefinition } from "../definition/load.ts";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";
import type { Log } from "../office/log.ts";
import { Office } from "../office/office.ts";

const silent: Log = { info() {}, warn() {}, error: console.error };

/** The real office over its real journal, before the server that is measured opens the same. */
export interface OfficeToFill {
  readonly definition: OfficeDefinition;
  /** Asks for all at once; rejects when one is refused. */
  submit(requests: readonly Request[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the office of a definition's file with its data in `data`; secrets and codes count up. */
export async function openToFill(file: string, data: string): Promise<OfficeToFill> {
  mkdirSync(data, { recursive: true });
  const definition = loadDefinition(file);
  const journal = openSqliteJournal(data);
  let [secrets, codes] = [0n, 0];
  const chance = {
    secret: () => String((secrets += 1n)).padStart(39, "0"),
    codeDigits: () => String((codes += 1)).padStart(11, "0"),
  };
  const office = await Office.open({ definition, journal, clock: Date.now, chance, log: silent });
  return {
    definition,
    async submit(requests) {
      const replies = await Promise.all(requests.map((request) => office.submit(null, request)));
      const refused = replies.find((reply) => !reply.ok);
      if (refused !== undefined) throw new Error(`refused: ${JSON.stringify(refused)}`);
    },
    close: () => office.close(),
  };
}
