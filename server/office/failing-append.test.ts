import { expect, test } from "vitest";
import { ticket } from "../../shared/testing/requests.ts";
import { FaultyJournal } from "../testing/faulty-journal.ts";
import { openOffice } from "../testing/open-office.ts";
import type { OpenedOffice } from "../testing/open-office.ts";

const take = ({ office }: OpenedOffice, id: string) => office.submit(id, ticket("clearing"));

async function officeOnBadDisk() {
  const journal = new FaultyJournal();
  const opened = await openOffice({ journal });
  await take(opened, "before");
  return { ...opened, journal };
}

test("[J2] on a full disk everybody in the batch is told, nothing changes, and it goes on when there is room", async () => {
  const opened = await officeOnBadDisk();
  const { office, journal } = opened;
  const [state, seq] = [office.state, office.seq];
  journal.fault = "full";

  const replies = await Promise.all([take(opened, "a"), take(opened, "b")]);

  const refused = { ok: false, error: { code: "storage-full" } };
  expect(replies).toEqual([refused, refused]);
  expect(office.state).toBe(state);
  expect(office.seq).toBe(seq);
  expect(office.journalHealth).toBe("full");

  journal.fault = "none";
  expect(await take(opened, "a")).toMatchObject({ answer: { ticket: { number: "K002" } } });
  expect(office.journalHealth).toBe("ok");
  expect(opened.logged).toContain("error: the journal could not be used");
});

test("[J2] after a failed write the journal is recovered and the same command id is granted once", async () => {
  const opened = await officeOnBadDisk();
  opened.journal.fault = "failed";
  expect(await take(opened, "a")).toEqual({ ok: false, error: { code: "storage-failed" } });
  expect(opened.office.journalHealth).toBe("failed");

  opened.journal.fault = "none";
  const granted = await take(opened, "a");
  expect(granted).toMatchObject({ answer: { ticket: { number: "K002" } } });
  expect(await take(opened, "a")).toEqual(granted);
  expect([...opened.journal.events(0)].at(-1)?.seq).toBe(opened.office.seq);
});

test("[J2][W1] a write that reported failure but reached the disk is found and answered, not repeated", async () => {
  const opened = await officeOnBadDisk();
  const { office, journal } = opened;
  const heard: number[] = [];
  office.onCommitted(({ seq }) => heard.push(seq));
  journal.fault = "written-yet-failed";
  const before = office.seq;
  expect(await take(opened, "a")).toEqual({ ok: false, error: { code: "storage-failed" } });

  expect(office.seq).toBe([...journal.disk.events(0)].length);
  expect(office.seq).toBeGreaterThan(before);
  expect(office.state.issued["K"]).toBe(2);
  expect(heard, "those who watch learn of it too").toEqual([office.seq]);

  journal.fault = "none";
  expect(await take(opened, "a")).toMatchObject({ answer: { ticket: { number: "K002" } } });
  expect(await take(opened, "b")).toMatchObject({ answer: { ticket: { number: "K003" } } });
});

test("[J2] a disk that does not answer at all is named, and the office goes on when it is back", async () => {
  const opened = await officeOnBadDisk();
  opened.journal.fault = "gone";
  const failed = { ok: false, error: { code: "storage-failed" } };
  expect(await take(opened, "a")).toEqual(failed);
  expect(await take(opened, "a")).toEqual(failed);
  expect(opened.office.journalHealth).toBe("failed");

  opened.journal.fault = "none";
  expect(await take(opened, "a")).toMatchObject({ answer: { ticket: { number: "K002" } } });
  expect(opened.office.journalHealth).toBe("ok");
});

test("[J1] nobody hears of a fact before it is durable", async () => {
  const opened = await officeOnBadDisk();
  const { office, journal } = opened;
  const heard: number[] = [];
  office.onCommitted(({ seq }) => heard.push([...journal.events(0)].at(-1)?.seq ?? 0, seq));
  await take(opened, "a");
  journal.fault = "full";
  await take(opened, "b");
  expect(heard).toEqual([office.seq, office.seq]);
});
