import { expect, test } from "vitest";
import { evolve } from "../../shared/domain/evolve.ts";
import { emptyOffice } from "../../shared/domain/state.ts";
import { stateVersion } from "../../shared/domain/state-json.ts";
import { counter, signOn, ticket } from "../../shared/testing/requests.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { plain } from "../../shared/testing/plain.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { openOffice } from "../testing/open-office.ts";
import type { Journal } from "./ports.ts";

/** A morning with a snapshot every few events, so that there is always a tail. */
async function aMorning(journal: Journal) {
  const opened = await openOffice({ journal, snapshotEvery: 7 });
  const { office, clock } = opened;
  await office.submit(null, signOn("c1", "s01"));
  for (let visitor = 0; visitor < 12; visitor += 1) {
    clock.pass(30_000);
    await office.submit(`ticket ${visitor}`, ticket("clearing"));
    if (visitor % 3 !== 2) continue;
    for (const type of ["CallNext", "StartService"] as const) {
      await office.submit(null, counter("c1", { type }));
    }
    await office.submit(null, counter("c1", { type: "Finish", outcome: "done" }));
  }
  return opened;
}

const replayed = (journal: Journal) =>
  [...journal.events(0)].map(({ event }) => event).reduce(evolve, emptyOffice);

test("[J3] a start with a snapshot and the events after it knows the same as one from the events alone", async () => {
  const journal = new MemoryJournal();
  const { office, clock } = await aMorning(journal);
  const snapshot = await journal.snapshot(stateVersion);
  expect(snapshot?.seq).toBeGreaterThan(0);
  expect(snapshot?.seq).toBeLessThan(office.seq);

  const again = await openOffice({ journal, at: clock.now });
  expect(plain(again.office.state)).toEqual(plain(office.state));
  expect(plain(again.office.state)).toEqual(plain(replayed(journal)));
  expect(again.office.seq).toBe(office.seq);
});

test("[J3] a snapshot of another version, or one that cannot be read, is not used", async () => {
  for (const broken of [
    { version: stateVersion - 1, state: { nonsense: true } },
    { version: stateVersion, state: { nonsense: true } },
    { version: stateVersion, state: null },
  ]) {
    const journal = new MemoryJournal();
    const { office, clock } = await aMorning(journal);
    for (const seq of [office.seq - 1, office.seq]) await journal.saveSnapshot({ seq, ...broken });
    const again = await openOffice({ journal, at: clock.now });
    expect(plain(again.office.state)).toEqual(plain(office.state));
    expect(again.office.seq).toBe(office.seq);
  }
});

test("[J3] a snapshot whose file is damaged is logged, and the start goes on from the events", async () => {
  const journal = new MemoryJournal();
  const { office, clock } = await aMorning(journal);
  journal.snapshot = () => Promise.reject(new SyntaxError("Unexpected token"));
  const again = await openOffice({ journal, at: clock.now });
  expect(plain(again.office.state)).toEqual(plain(office.state));
  expect(again.logged.join()).toContain("the snapshot is damaged");
});

test("a snapshot is left when the day turns, and by day only after more than a day's events", async () => {
  const journal = new MemoryJournal();
  const { office, clock } = await openOffice({ journal, at: wallTime("23:00") });
  const opened = (await journal.snapshot(stateVersion))?.seq;
  await office.submit(null, ticket("clearing"));
  expect((await journal.snapshot(stateVersion))?.seq).toBe(opened);
  clock.now = wallTime("00:00", "2026-11-24");
  await office.tick();
  expect((await journal.snapshot(stateVersion))?.seq).toBe(office.seq);
});

test("an office that closes leaves a snapshot of its last event, so that the next start has no tail", async () => {
  const journal = new MemoryJournal();
  const { office } = await aMorning(journal);
  await office.close();
  expect((await journal.snapshot(stateVersion))?.seq).toBe(office.seq);
});
