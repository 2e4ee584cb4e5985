import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import type { CounterCommand, Request } from "../../shared/domain/command.ts";
import { officeWithoutPrinters } from "./bench-server.ts";
import { openToFill } from "./fill-office.ts";

/** Whose worklist they are in: this service's, as long as no title expires soon. */
export const caseTeam = "infodesk";
const service = "permit-extension";

/** Opens so many cases of one team from letters, through the real office and its real journal. */
export async function fillWithCases(directory: string, data: string, cases: number): Promise<void> {
  const office = await openToFill(officeWithoutPrinters(directory), data);
  const today = Temporal.Now.plainDateISO(office.definition.zone);
  const duty = { kind: "back", team: caseTeam } as const;
  await office.submit([at({ type: "TakeDuty", staff: "s01", duty })]);
  for (let from = 0; from < cases; from += 500) {
    const places = Array.from({ length: Math.min(500, cases - from) }, (_, place) => from + place);
    await office.submit(
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
