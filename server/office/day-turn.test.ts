import { expect, test } from "vitest";
import { hour, minute, second } from "../../shared/domain/instant.ts";
import { counter, signOn, ticket } from "../../shared/testing/requests.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { FaultyJournal } from "../testing/faulty-journal.ts";
import { openOffice, type OpenedOffice } from "../testing/open-office.ts";

const take = ({ office }: OpenedOffice) => office.submit(null, ticket("clearing"));

const outcomes = ({ journal }: OpenedOffice) =>
  [...journal.events(0)].flatMap(({ event }) => {
    return event.type === "VisitFinished" ? [event.outcome] : [];
  });

test("[T2] at midnight open visits expire, counters are free and numbers restart", async () => {
  const opened = await openOffice({ at: wallTime("23:00") });
  const { office, clock } = opened;
  await office.submit(null, signOn("c1", "s01"));
  await take(opened);
  await take(opened);
  await office.submit(null, counter("c1", { type: "CallNext" }));
  clock.now = wallTime("23:59:59.999");
  await office.tick();
  expect(office.state.day).toBe("2026-11-23");
  expect(outcomes(opened)).toEqual([]);

  clock.pass(1);
  await office.tick();

  expect(office.state.day).toBe("2026-11-24");
  expect(outcomes(opened)).toEqual(["expired", "expired"]);
  expect(office.state.counters["c1"]).toMatchObject({ visit: null, staff: null });
  expect(await take(opened)).toMatchObject({ answer: { ticket: { number: "K001" } } });
});

test("[T2] the first command after midnight turns the day before it is decided, tick or no tick", async () => {
  const opened = await openOffice({ at: wallTime("23:59") });
  await take(opened);
  opened.clock.pass(2 * minute);
  expect(await take(opened)).toMatchObject({ answer: { ticket: { number: "K001", ahead: 0 } } });
  expect(opened.office.state.day).toBe("2026-11-24");
});

test("[T2] a server that was off over midnight turns the day when it starts, once", async () => {
  const opened = await openOffice({ at: wallTime("20:00") });
  await take(opened);
  await opened.office.close();
  const { journal } = opened;
  const later = await openOffice({ journal, at: wallTime("07:00", "2026-11-26") });
  expect(later.office.state.day).toBe("2026-11-26");
  await later.office.tick();
  const turns = [...journal.events(0)].filter(({ event }) => event.type === "DayTurned");
  expect(turns).toHaveLength(2);
  expect(outcomes(later)).toEqual(["expired"]);
});

test("[T1] the day turns by the clock on the wall when the night has 25 hours", async () => {
  // Clocks went back on 2026-10-25: that day was 25 hours long.
  const opened = await openOffice({ at: wallTime("00:00", "2026-10-25") });
  await take(opened);
  opened.clock.pass(25 * hour - 1);
  await opened.office.tick();
  expect(opened.office.state.day).toBe("2026-10-25");
  opened.clock.pass(1);
  await opened.office.tick();
  expect(opened.office.state.day).toBe("2026-10-26");
});

test("time never goes backwards: with the clock set back, events keep their order and the lag is told", async () => {
  const opened = await openOffice();
  const { office, clock, journal } = opened;
  await take(opened);
  clock.pass(-10 * minute);
  expect(office.clockBehind()).toBe(10 * minute);
  await take(opened);
  const times = [...journal.events(0)].map(({ event }) => event.at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  clock.pass(10 * minute + second);
  expect(office.clockBehind()).toBe(0);
});

test("[N1][T2] a clock set back over midnight opens no day a second time, even after a restart", async () => {
  const opened = await openOffice({ at: wallTime("00:10", "2026-11-24") });
  await take(opened);
  opened.clock.now = wallTime("23:50");
  expect(await take(opened)).toMatchObject({ answer: { ticket: { number: "K002" } } });

  const again = await openOffice({ journal: opened.journal, at: wallTime("23:55") });
  expect(again.office.clockBehind()).toBe(15 * minute);
  expect(await take(again)).toMatchObject({ answer: { ticket: { number: "K003" } } });
  expect(again.office.state.day).toBe("2026-11-24");
});

test("[T2] a midnight on a full disk is made up for when there is room", async () => {
  const journal = new FaultyJournal();
  const opened = await openOffice({ journal, at: wallTime("23:59") });
  await take(opened);
  journal.fault = "full";
  opened.clock.pass(2 * minute);
  await opened.office.tick();
  expect(opened.office.state.day).toBe("2026-11-23");
  journal.fault = "none";
  expect(await take(opened)).toMatchObject({ answer: { ticket: { number: "K001" } } });
  expect(opened.office.state.day).toBe("2026-11-24");
});
