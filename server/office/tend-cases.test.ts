import { expect, test } from "vitest";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import { day, second } from "../../shared/domain/instant.ts";
import {
  back,
  backDuty,
  backOn,
  letter,
  newestCase,
  openFromPost,
} from "../../shared/testing/case-requests.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { FaultyJournal } from "../testing/faulty-journal.ts";
import { openOffice, type OfficeOptions, type OpenedOffice } from "../testing/open-office.ts";

const tuesday = wallTime("00:00", "2026-11-24");

/** One case whose title expires on 2026-12-26, which is urgent from 2026-11-26 on. */
async function withCase(options: OfficeOptions = {}): Promise<OpenedOffice> {
  const opened = await openOffice(options);
  const answers = { ...noAnswers, titleExpires: "2026-12-26" };
  for (const request of [backDuty(), letter("4711"), openFromPost(1, { answers })]) {
    expect(await opened.office.submit(null, request)).toMatchObject({ ok: true });
  }
  return opened;
}

const changes = ({ journal }: OpenedOffice) =>
  [...journal.events(0)].flatMap(({ event }) => {
    return event.type === "CaseChanged" ? [event.change.kind] : [];
  });

test("[K2] a case that waits comes back with its day, and nothing is written when nothing is due", async () => {
  const opened = await withCase();
  const { office, clock } = opened;
  const wait = { type: "WaitForCase", for: "authority", until: "2026-11-24" } as const;
  await office.submit(null, backOn(newestCase(office), wait));
  clock.now = tuesday - 1;
  await office.tick();
  expect(changes(opened)).toEqual(["waits"]);
  clock.pass(1);
  await office.tick();
  expect(changes(opened)).toEqual(["waits", "resumed"]);
  for (let count = 0; count < 3; count += 1) {
    clock.pass(second);
    await office.tick();
  }
  expect(changes(opened)).toEqual(["waits", "resumed"]);
});

test("[K4] cases become more urgent after each turn of the day, the server's first day as well", async () => {
  const opened = await withCase();
  opened.clock.pass(2 * day);
  await opened.office.tick();
  expect(changes(opened)).toEqual([]);
  await opened.office.close();
  const { journal } = opened;
  const later = await openOffice({ journal, at: wallTime("08:00", "2026-11-26") });
  expect(newestCase(later.office).cluster.urgency).toBe(2);
  later.clock.pass(23 * day);
  await later.office.tick();
  expect(newestCase(later.office)).toMatchObject({
    cluster: { urgency: 1 },
    routing: { team: "urgent" },
  });
});

test("[J2] cases that could not be tended on a full disk are when there is room", async () => {
  const journal = new FaultyJournal();
  const opened = await withCase({ journal });
  const { office, clock } = opened;
  clock.now = wallTime("08:00", "2026-11-26");
  journal.fault = "full";
  await office.tick();
  expect(newestCase(office).cluster.urgency).toBe(3);
  journal.fault = "none";
  await office.tick();
  expect(newestCase(office).cluster.urgency).toBe(2);
});

test("[K5] two who ask for the next case in the same batch get two", async () => {
  const opened = await withCase();
  const { office } = opened;
  for (const request of [backDuty("s02"), letter("4712"), openFromPost(2)]) {
    await office.submit(null, request);
  }
  const answers = await Promise.all(
    ["s02", "s03"].map((staff) => office.submit(null, back({ type: "TakeNextCase" }, staff))),
  );
  expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
  const holders = [...office.state.cases.values()].map(({ assignee }) => assignee);
  expect(holders.toSorted()).toEqual(["s02", "s03"]);
});
