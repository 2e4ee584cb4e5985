import { expect, test } from "vitest";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import { minute } from "../../shared/domain/instant.ts";
import { worklistPage } from "../../shared/protocol/case-views.ts";
import {
  back,
  backDuty,
  backOn,
  casesOf,
  letter,
  newestCase,
  openFromPost,
} from "../../shared/testing/case-requests.ts";
import { applicant } from "../../shared/testing/cases.ts";
import { system } from "../../shared/testing/requests.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { openBackOffice } from "../testing/open-back-office.ts";

/** A back office in which cases come by letter: of the team `work`, unless their answers make them urgent. */
async function backOffice() {
  const opened = await openBackOffice();
  const { office, done } = opened;
  return {
    ...opened,
    async open(differs: Parameters<typeof openFromPost>[1] = {}) {
      const intake = office.state.nextIntake;
      await done(letter(`sticker-${intake}`), openFromPost(intake, differs));
      return newestCase(office);
    },
  };
}

const expires = (date: string) => ({ answers: { ...noAnswers, titleExpires: date } });

test("[K5] a worklist is ordered by urgency, then the nearest legal date, then age", async () => {
  const { open, list, clock, done } = await backOffice();
  const oldest = await open();
  clock.pass(minute);
  const urgent = await open(expires("2026-12-20"));
  const later = await open(expires("2027-06-30"));
  const sooner = await open(expires("2027-06-01"));
  clock.pass(minute);
  const newest = await open();
  const order = [urgent, sooner, later, oldest, newest].map(({ number }) => number);
  expect(list().order).toEqual(order);
  expect(list().rows[urgent.number]).toMatchObject({ urgency: 2, assignee: null, waiting: null });
  expect(list().rows[oldest.number]?.legalDate).toBeNull();

  const raise = { type: "SetCluster", urgency: 2, difficulty: 1, reason: "seen" } as const;
  await done(backOn(newest, raise));
  const raised = [urgent, newest, sooner, later, oldest].map(({ number }) => number);
  expect(list().order).toEqual(raised);
});

test("[K5] a title or a letter from before 1970 keeps its team's worklist readable", async () => {
  const { open, list, file, done, office } = await backOffice();
  const { number } = await open(expires("1960-02-29"));
  await done(back({ type: "RegisterLetter", reference: "old", arrived: "1960-02-29", text: null }));
  expect(list(0, {}, "urgent").order).toEqual([number]);
  const [letterOfThen] = Object.values(list().intake);
  expect(letterOfThen?.arrived).toBeLessThan(0);
  await done(backOn(newestCase(office), { type: "MatchIntake", intake: 2 }));
  expect(file(number).intake).toHaveLength(2);
});

test("a page holds a screenful of the order and counts the whole list", async () => {
  const { open, list, office, done } = await backOffice();
  for (let count = 0; count < worklistPage + 5; count += 1) await open();
  await done(back({ type: "TakeNextCase" }));
  const [first, second, beyond] = [list(0), list(worklistPage), list(10 * worklistPage)];
  expect([...first.order, ...second.order]).toEqual(office.state.worklists["work"]);
  expect(Object.keys(first.rows).toSorted()).toEqual(first.order.toSorted());
  expect([second.order.length, beyond.order.length]).toEqual([5, 0]);
  for (const { total, counts } of [first, second, beyond]) {
    expect(total).toBe(worklistPage + 5);
    expect(counts.assignees).toEqual({ s03: 1 });
    expect(counts.urgencies).toEqual({ 3: worklistPage + 5 });
  }
});

test("a filter leaves what it asks for, in the same order, and counts go on counting everything", async () => {
  const { open, list, done, office } = await backOffice();
  for (let count = 0; count < 4; count += 1) await open();
  const [mine, waits] = casesOf(office);
  if (mine === undefined || waits === undefined) throw new Error("no case is open");
  const filters = [{ assignee: "s03" }, { waiting: true }, { status: "received" }] as const;
  // Asked for before as well, so that what follows is what was remembered, brought up to date.
  for (const only of filters) list(0, only);
  await done(backOn(mine, { type: "AssignCase", to: "s03" }));
  await done(backOn(waits, { type: "WaitForCase", for: "authority", until: "2026-12-01" }));

  const whole = office.state.worklists["work"] ?? [];
  for (const only of filters) {
    const passing = whole.filter((number) => {
      const file = office.state.cases.get(number);
      if ("assignee" in only) return file?.assignee === only.assignee;
      return "waiting" in only ? file?.waiting !== null : file?.status === only.status;
    });
    const view = list(0, only);
    expect(view.order).toEqual(passing);
    expect(view.total).toBe(passing.length);
    expect(view.counts).toEqual(list().counts);
  }
  expect(list(0, { assignee: "s03", waiting: true }).order).toEqual([]);
});

test("a case that is over leaves the list and its counts; one that changes teams moves", async () => {
  const { open, list, done } = await backOffice();
  const [ends, moves, stays] = [await open(), await open(), await open()];
  expect(list().total).toBe(3);
  expect(list(0, {}, "infodesk").total).toBe(0);
  await done(backOn(ends, { type: "MoveCase", to: "withdrawn", reason: "asked for" }));
  await done(backOn(moves, { type: "SetTeam", team: "infodesk", reason: "asked for" }));
  expect(list().order).toEqual([stays.number]);
  expect(list(0, {}, "infodesk").order).toEqual([moves.number]);
  for (const team of ["work", "infodesk"]) {
    const { counts } = list(0, {}, team);
    expect(counts).toEqual({ statuses: { received: 1 }, urgencies: { 3: 1 }, assignees: {} });
  }
});

test("[P1] a line says who it is about as long as the people store does", async () => {
  const { open, list, people, clock } = await backOffice();
  const { number, person } = await open({ person: applicant(17, { fileNumber: "A-17" }) });
  expect(list().rows[number]).toMatchObject({ name: "Visitor 17", fileNumber: "A-17" });
  if (person === null) throw new Error("nobody was kept");
  people.keep({ kind: "forget-person", person });
  clock.pass(minute);
  expect(list().rows[number]).toMatchObject({ name: null, fileNumber: null });
});

test("the post that nobody has settled is shown with every worklist, with how it begins", async () => {
  const { list, done, office } = await backOffice();
  await done(letter("sticker-17", "Letter 17"));
  await done(
    system({
      type: "TakeInEmail",
      reference: "message-17",
      arrived: wallTime("08:30"),
      from: "visitor17@example.org",
      subject: "Subject 17",
      text: "Mail 17",
    }),
  );
  for (const team of ["work", "urgent"]) {
    expect(Object.values(list(0, {}, team).intake)).toMatchObject([
      { kind: "letter", reference: "sticker-17", excerpt: "Letter 17" },
      { kind: "email", from: "visitor17@example.org", subject: "Subject 17", excerpt: "Mail 17" },
    ]);
  }
  await done(openFromPost(1));
  await done(back({ type: "DismissIntake", intake: 2, reason: "spam" }));
  expect(list().intake).toEqual({});
  expect(office.state.intake.size).toBe(2);
});

test("[U1] a worklist shows who works for which team now, and the names of teams and services", async () => {
  const { list, done } = await backOffice();
  expect(list().staff).toMatchObject({ s01: { team: null }, s03: { team: "work" } });
  await done(backDuty("s03", "urgent"));
  expect(list().staff["s03"]?.team).toBe("urgent");
  expect(list()).toMatchObject({
    name: { de: "Team Arbeit" },
    teams: { urgent: { de: "Team Eilfälle" } },
    services: { study: { en: "Study" } },
  });
});
