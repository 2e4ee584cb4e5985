import { expect, test } from "vitest";
import { day } from "../../shared/domain/instant.ts";
import {
  allDocuments,
  backDuty,
  backOn,
  handedOver,
  letter,
  newestCase,
} from "../../shared/testing/case-requests.ts";
import { applicant } from "../../shared/testing/cases.ts";
import { book, person, ticket } from "../../shared/testing/requests.ts";
import { openBackOffice, type BackOffice } from "../testing/open-back-office.ts";
import { Forgetting } from "./forgetting.ts";

/** A case with applicant, note and letter, withdrawn on the Monday. */
async function withdrawnCase(): Promise<BackOffice> {
  const opened = await openBackOffice();
  const { done, office, clock } = opened;
  const differs = { person: applicant(17), note: "Note 17" };
  await done(...handedOver(clock.now, allDocuments, differs).map(({ request }) => request));
  await done(letter("sticker-17", "Letter 17"));
  await done(backOn(newestCase(office), { type: "MatchIntake", intake: 1 }));
  const withdrawn = { type: "MoveCase", to: "withdrawn", reason: "Reason 17" } as const;
  await done(backOn(newestCase(office), withdrawn));
  return opened;
}

function forgetting({ office, people, log }: BackOffice, most?: number): Forgetting {
  return new Forgetting({ office, retained: people, log, ...(most !== undefined && { most }) });
}

const recorded = ({ journal }: BackOffice) =>
  [...journal.events(0)].flatMap(({ event }) => {
    return event.type === "PersonalDataDeleted" ? [event.counts] : [];
  });

async function afterDays(opened: BackOffice, days: number): Promise<void> {
  opened.clock.pass(days * day);
  await opened.office.tick();
}

test("[P2] what a case said is shown as deleted once it was kept long enough, and not before", async () => {
  const opened = await withdrawnCase();
  const { file } = opened;
  const job = forgetting(opened);
  await afterDays(opened, 90);
  await job.run();
  expect(file()).toMatchObject({ personDeleted: false, person: { name: "Visitor 17" } });
  expect(file().history).toMatchObject([
    { note: "Note 17", noteDeleted: false },
    { note: null, noteDeleted: false },
    { note: "Reason 17" },
  ]);

  await afterDays(opened, 1);
  await job.run();
  expect(file().history).toMatchObject([
    { note: null, noteDeleted: true },
    { note: null, noteDeleted: false },
    { note: null, noteDeleted: true },
  ]);
  expect(file().intake).toMatchObject([{ text: "Letter 17", deleted: false }]);
  expect(recorded(opened)).toEqual([{ notes: 2 }]);

  // The case is still remembered on the day after which its days are over.
  await afterDays(opened, 89);
  await job.run();
  expect(file()).toMatchObject({ personDeleted: false });
  await job.close();
});

test("[P2] with few days everything of a case that is over goes, and its views still stand", async () => {
  const opened = await withdrawnCase();
  const { office, file, publisher } = opened;
  const retained = opened.people;
  await afterDays(opened, 1);
  const all = { appointments: 0, cases: 0, notes: 0, post: 0, dismissedPost: 0, receipts: 0 };
  const before = Object.fromEntries(Object.keys(all).map((kind) => [kind, office.now()]));
  const kept = retained.overdue({ ...all, mails: 0, ...before }, 100);
  const command = { type: "Forget", kept } as const;
  await opened.done({ role: "system", command });
  expect(file()).toMatchObject({
    person: null,
    personDeleted: true,
    receipts: [{ number: "E-2026-000001" }],
    intake: [{ id: 1, from: null, subject: null, text: null, deleted: true }],
  });
  expect(recorded(opened)).toEqual([{ cases: 1, notes: 2, post: 1, receipts: 1 }]);
  expect(publisher.answer({ type: "FindAppointments", text: "Visitor" })).toMatchObject({
    found: [],
  });
});

test("[P2] it is done after each turn of the day, some at a time, and commands go between", async () => {
  const opened = await openBackOffice();
  const { office, people, done, clock } = opened;
  for (let count = 1; count <= 5; count += 1) {
    await done(book(clock.now + day, { person: person(count), reference: `row-${count}` }));
  }
  const job = forgetting(opened, 2);
  await job.run();
  clock.pass(92 * day);
  const turned = office.tick();
  const taken = office.submit(null, ticket("clearing"));
  await turned;
  expect(await taken).toMatchObject({ ok: true });
  await job.run();
  expect(recorded(opened)).toEqual([{ appointments: 2 }, { appointments: 2 }, { appointments: 1 }]);
  expect(people.find("Visitor", 9)).toEqual([]);

  const { seq } = office;
  await job.run();
  await job.close();
  const again = forgetting(opened);
  await again.run();
  expect(office.seq).toBe(seq);
  await again.close();
});

test("[P2] of a person with several appointments the last one counts", async () => {
  const opened = await openBackOffice();
  const { people, done, clock } = opened;
  const job = forgetting(opened);
  await done(book(clock.now + day, { person: person(17), reference: "row-1" }));
  await done(book(clock.now + 40 * day, { person: person(17), reference: "row-2" }));
  await afterDays(opened, 100);
  await job.run();
  expect(people.person("pseudonym-17")).not.toBeNull();
  await done(backDuty());
  await afterDays(opened, 31);
  await job.run();
  expect(people.person("pseudonym-17")).toBeNull();
  await job.close();
});
