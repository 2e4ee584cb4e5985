import { expect, test } from "vitest";
import { day, hour, minute } from "../../shared/domain/instant.ts";
import {
  backOn,
  casesOf,
  letter,
  newestCase,
  openFromPost,
} from "../../shared/testing/case-requests.ts";
import { applicant } from "../../shared/testing/cases.ts";
import { checkIn, counter, handingOver, signOn, ticket } from "../../shared/testing/requests.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { openBackOffice } from "../testing/open-back-office.ts";

const inService = [
  signOn("c1", "s01"),
  ticket("clearing"),
  counter("c1", { type: "CallNext" }),
  counter("c1", { type: "StartService" }),
];
const incomplete = handingOver(["passport"], {
  person: applicant(17),
  mail: true,
  note: "Remark 17",
});

test("[R1][K3] a case shows its applicant, its checklist with words, and its receipts with their papers", async () => {
  const { done, file, office } = await openBackOffice();
  await done(...inService, counter("c1", incomplete));
  const { code } = newestCase(office);
  expect(file()).toMatchObject({
    status: "incomplete",
    serviceName: { en: "Study" },
    person: { name: "Visitor 17", email: "visitor17@example.org", fileNumber: null },
    because: { urgency: { kind: "service" }, team: { kind: "service" } },
    receipts: [
      {
        number: "E-2026-000001",
        complete: false,
        document: `/api/receipts/E-2026-000001/${code}.pdf`,
        // Nobody makes PDFs here; the mail waits in the outbox.
        pdf: "impossible",
        mail: { state: "queued" },
      },
    ],
  });
  expect(file().checklist.items[0]).toMatchObject({
    name: { en: "Passport" },
    finding: { state: "received", at: wallTime("09:00") },
  });
  expect(file().checklist.items[2]?.need).toMatchObject({ name: { en: "The person works" } });
});

test("[K2] the timeline has every change with time and role, each with its own note", async () => {
  const { done, file, clock, office } = await openBackOffice();
  await done(...inService, counter("c1", incomplete));
  clock.pass(minute);
  const [opened] = casesOf(office);
  if (opened === undefined) throw new Error("no case is open");
  await done(backOn(opened, { type: "NoteCase", text: "Note of a colleague" }));
  const wait = { type: "WaitForCase", for: "documents", until: "2026-12-01" } as const;
  await done(backOn(newestCase(office), wait));
  const { history } = file();
  expect(history).toMatchObject([
    { at: wallTime("09:00"), by: "front-office", what: { kind: "opened" }, note: "Remark 17" },
    { at: wallTime("09:01"), by: "back-office", what: { kind: "noted" } },
    { by: "back-office", what: { kind: "waits", for: "documents" }, note: null },
  ]);
  expect(history[1]?.note).toBe("Note of a colleague");
  expect(history.map(({ revision }) => revision)).toEqual([1, 2, 3]);
});

test("[K1] what came by post stands by its case, what came for another does not", async () => {
  const { done, file, office } = await openBackOffice();
  await done(letter("sticker-1", "Letter 1"), letter("sticker-2", "Letter 2"));
  await done(letter("sticker-3", "Letter 3"), openFromPost(2));
  const first = newestCase(office);
  await done(backOn(first, { type: "MatchIntake", intake: 1 }), openFromPost(3));
  expect(file(first.number).intake).toMatchObject([
    { id: 2, kind: "letter", text: "Letter 2" },
    { id: 1, kind: "letter", text: "Letter 1" },
  ]);
  expect(file().intake).toMatchObject([{ id: 3 }]);
});

test("[K6] the forecast is the published time, then that of closed cases, and says which", async () => {
  const { done, file, clock, office } = await openBackOffice();
  await done(...inService, counter("c1", incomplete));
  const { number } = newestCase(office);
  expect(file(number).forecast).toMatchObject({ basis: "published", time: { from: 6 } });
  const inReview = handingOver(["passport", "photo", "insurance"]);
  for (let count = 1; count <= 20; count += 1) {
    const [, ...again] = inService;
    await done(...again, counter("c1", inReview));
    clock.pass(count * minute);
    const move = { type: "MoveCase", to: "ready", reason: "seen" } as const;
    await done(backOn(newestCase(office), move));
  }
  const { forecast } = file(number);
  const hourly = clock.now - (clock.now % hour);
  expect(forecast).toEqual({
    basis: "cases",
    count: 20,
    from: hourly + 10 * minute,
    to: hourly + 17 * minute,
  });
});

test("[W2] a case that nothing happens to sends nothing, however time goes by within the hour", async () => {
  const { done, office, publisher, sent, clock } = await openBackOffice();
  await done(...inService, counter("c1", incomplete));
  const { number } = newestCase(office);
  publisher.join({ kind: "case", case: number });
  clock.pass(minute);
  publisher.publish();
  expect(sent).toEqual([]);
  await done(backOn(newestCase(office), { type: "NoteCase", text: "Note of a colleague" }));
  publisher.publish();
  expect(sent).toEqual([`case:${number}`]);
});

test("[P1] what the people store forgets a case shows no more", async () => {
  const { done, file, people, clock, office } = await openBackOffice();
  await done(...inService, counter("c1", incomplete));
  const { person } = newestCase(office);
  expect(file().person?.name).toBe("Visitor 17");
  if (person === null) throw new Error("nobody was kept");
  people.keep({ kind: "forget-person", person });
  clock.pass(minute);
  expect(file().person).toBeNull();
});

test("there is no view of a case that does not exist", async () => {
  const { publisher, clock } = await openBackOffice();
  clock.pass(day);
  expect(publisher.join({ kind: "case", case: "2026-999999-0" })).toBeNull();
});

test("[K2] a case says how long the office gives what it may wait for", async () => {
  const { done, file } = await openBackOffice();
  await done(...inService, counter("c1", incomplete));
  expect(file().usualDays).toEqual({ documents: 28, authority: 42, production: 28 });
});

test("[P1] the counter is told whether name and address of an applicant are kept, and not what", async () => {
  const { done, office, publisher, people } = await openBackOffice();
  await done(...inService, counter("c1", incomplete));
  const { code } = newestCase(office);
  await done(checkIn(code), ...inService.slice(2));
  const shown = () => {
    const message = publisher.join({ kind: "counter", counter: "c1" });
    publisher.leave({ kind: "counter", counter: "c1" });
    return message;
  };
  const kept = { stored: { name: true, email: true, fileNumber: false }, mailed: true };
  expect(shown()).toMatchObject({ snapshot: { current: { case: kept } } });
  expect(JSON.stringify(shown())).not.toContain("isitor17@example.org");
  people.keep({ kind: "forget-person", person: "applicant-17" });
  const gone = { stored: { name: false, email: false, fileNumber: false } };
  expect(shown()).toMatchObject({ snapshot: { current: { case: gone } } });
});
