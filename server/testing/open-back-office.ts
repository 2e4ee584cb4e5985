import { expect } from "vitest";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { Request } from "../../shared/domain/command.ts";
import { caseView, worklistView } from "../../shared/protocol/case-views.ts";
import type { CaseView, WorklistView } from "../../shared/protocol/case-views.ts";
import type { WorklistFilter } from "../../shared/protocol/handshake.ts";
import type { View } from "../../shared/protocol/views.ts";
import { backDuty, newestCase } from "../../shared/testing/case-requests.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import type { Audience } from "../office/audience.ts";
import { Publisher } from "../office/publisher.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { openOffice, type OpenedOffice } from "./open-office.ts";

export interface BackOffice extends OpenedOffice {
  readonly people: MemoryPeople;
  readonly publisher: Publisher;
  /** The audiences that something was sent to, in order. */
  readonly sent: readonly string[];
  /** Asks for what must be granted. */
  done(...requests: readonly Request[]): Promise<void>;
  /** What a worklist shows, of the team `work` from the first place on unless told. */
  list(from?: number, only?: WorklistFilter, team?: string): WorklistView;
  /** What a case shows, the newest unless told. */
  file(number?: CaseNumber): CaseView;
}

/** An office on Monday at 09:00 with `s03` in the team `work`, and what its back office is shown. */
export async function openBackOffice(): Promise<BackOffice> {
  const [people, mails] = [new MemoryPeople(), new MemoryOutbox()];
  const opened = await openOffice({ journal: new MemoryJournal(people, mails) });
  const { office, log } = opened;
  const sent: string[] = [];
  const publisher = new Publisher({
    office,
    people,
    mails,
    log,
    publicUrl: "http://localhost",
    epoch: "1",
    printer: () => "ready",
    send: (audience) => void sent.push(audience),
  });
  const shown = (audience: Audience): View => {
    const message = publisher.join(audience);
    publisher.leave(audience);
    if (message === null || !("snapshot" in message)) throw new Error("nothing is shown");
    return message.snapshot;
  };
  const done = async (...requests: readonly Request[]) => {
    for (const request of requests) {
      expect(await office.submit(null, request)).toMatchObject({ ok: true });
    }
  };
  await done(backDuty());
  return {
    ...opened,
    people,
    publisher,
    sent,
    done,
    list: (from = 0, only = {}, team = "work") =>
      worklistView.parse(shown({ kind: "worklist", team, from, only })),
    file: (number = newestCase(office).number) =>
      caseView.parse(shown({ kind: "case", case: number })),
  };
}
