import { mkdirSync } from "node:fs";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import type { CounterCommand, Request } from "../../shared/domain/command.ts";
import { loadDefinition } from "../definition/load.ts";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";
import type { Log } from "../office/log.ts";
import { Office } from "../office/office.ts";
import { officeWithoutPrinters } from "./bench-server.ts";

/** Whose worklist they are in: this service's, as long as no title expires soon. */
export const caseTeam = "infodesk";
const service = "permit-extension";

const silent: Log = { info() {}, warn() {}, error: console.error };

/** Opens so many cases of one team from letters, through the real office and its real journal. */
export async function fillWithCases(directory: string, data: string, cases: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const definition = loadDefinition(officeWithoutPrinters(directory));
  const journal = openSqliteJournal(data);
  let [secrets, codes] = [0n, 0];
  const chance = {
    secret: () => String((secrets += 1n)).padStart(39, "0"),
    codeDigits: () => String((codes += 1)).padStart(11, "0"),
  };
  const office = await Office.open({ definition, journal, clock: Date.now, chance, log: silent });
  const today = Temporal.Now.plainDateISO(definition.zone);
  const duty = { kind: "back", team: caseTeam } as const;
  await submit(office, [at({ type: "TakeDuty", staff: "s01", duty })]);
  for (let from = 0; from < cases; from += 500) {
    const places = Array.from({ length: Math.min(500, cases - from) }, (_, place) => from + place);
    await submit(
      office,
      places.flatMap((place) => {
        // A title expires on one of a year's days, so that the order has work to do.
        const titleExpires = today.add({ days: 40 + ((place * 7_919) % 365) }).toString();
        return caseFromLetter(place + 1, today.toString(), titleExpires);
      }),
    );
  }
  await office.close();
}

function caseFromLetter(intake: number, arrived: string, titleExpires: string): readonly Request[] {
  const staff = "s01";
  return [
    at({ type: "RegisterLetter", staff, reference: `sticker-${intake}`, arrived, text: null }),
    at({
      type: "OpenCase",
      staff,
      from: { kind: "intake", intake },
      service,
      answers: { ...noAnswers, titleExpires },
      language: "de",
      person: {
        pseudonym: `p${intake}`,
        name: `Visitor ${intake}`,
        email: `visitor${intake}@example.org`,
        fileNumber: null,
      },
    }),
  ];
}

const at = (command: CounterCommand): Request => ({ role: "counter", counter: "c1", command });

async function submit(office: Office, requests: readonly Request[]): Promise<void> {
  const replies = await Promise.all(requests.map((request) => office.submit(null, request)));
  const refused = replies.find((reply) => !reply.ok);
  if (refused !== undefined) throw new Error(`refused: ${JSON.stringify(refused)}`);
}
