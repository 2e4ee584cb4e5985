import { expect, test } from "vitest";
import { caseView, worklistView } from "../../shared/protocol/case-views.ts";
import { statusReply } from "../../shared/protocol/status-pages.ts";
import { backDuty, handedOver, newestCase } from "../../shared/testing/case-requests.ts";
import { checkIn, system } from "../../shared/testing/requests.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import type { Audience } from "./audience.ts";
import { Publisher } from "./publisher.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { openOffice, wakefulOffice } from "../testing/open-office.ts";
import { statusReplyOf } from "../http/status/status-reply.ts";

/** Without the service, team, documents, condition and languages of a case that is open. */
function smallerOffice() {
  const { services, teams } = wakefulOffice;
  const { commitment } = services;
  const { infodesk } = teams;
  if (commitment === undefined || infodesk === undefined)
    throw new Error("the test office has them");
  return {
    ...wakefulOffice,
    languages: ["de"],
    documents: { passport: { de: "Pass" } },
    conditions: {},
    clusterRules: [],
    routingRules: [],
    services: { commitment },
    teams: { infodesk },
  };
}

test("[T3] [K5] a case whose service, team and documents the office has no more is worked on and looked up", async () => {
  const [people, mails] = [new MemoryPeople(), new MemoryOutbox()];
  const journal = new MemoryJournal(people, mails);
  const before = await openOffice({ journal });
  for (const { request } of handedOver(before.clock.now, ["passport"], { language: "ar" })) {
    expect(await before.office.submit(null, request)).toMatchObject({ ok: true });
  }
  await before.office.close();

  const { office, log } = await openOffice({ journal, definition: smallerOffice() });
  await office.tick();
  expect(await office.submit(null, backDuty("s03", "infodesk"))).toMatchObject({ ok: true });
  const publisher = new Publisher({
    office,
    people,
    mails,
    log,
    publicUrl: "http://localhost",
    epoch: "1",
    printer: () => "ready",
    send: () => {},
  });
  const { number, code } = newestCase(office);
  const shown = (audience: Audience) => {
    const message = publisher.join(audience);
    return message !== null && "snapshot" in message ? message.snapshot : null;
  };
  const list = worklistView.parse(shown({ kind: "worklist", team: "infodesk", from: 0, only: {} }));
  expect(list.order).toEqual([number]);
  const file = caseView.parse(shown({ kind: "case", case: number }));
  expect(file.serviceName).toEqual({ de: "study" });
  const { state, definition } = office;
  const reply = statusReply.parse(statusReplyOf(code, state, definition, office.now()));
  expect(reply.missing.flat()).not.toHaveLength(0);
  expect(await office.submit(null, checkIn(code))).toMatchObject({ ok: true });
  expect(await office.submit(null, system({ type: "TendCases" }))).toMatchObject({ ok: true });
  publisher.close();
  await office.close();
});
