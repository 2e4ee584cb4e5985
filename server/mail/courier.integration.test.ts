import { afterEach, beforeEach, expect, test } from "vitest";
import { day, hour, minute } from "../../shared/domain/instant.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import { freePort } from "../testing/free-port.ts";
import { contents, due, openMailOffice, secret } from "../testing/mail-office.ts";
import { TestMailServer } from "../testing/mail-server.ts";
import { waitUntil, within } from "../testing/wait-until.ts";

const hasty = { connect: 300, silence: 300, whole: 5_000 };

let server: TestMailServer;
let port: number;
beforeEach(async () => {
  server = new TestMailServer();
  port = await server.listen();
});
afterEach(() => server[Symbol.asyncDispose]());

const subjects = () => server.taken.map(({ subject }) => subject);
const receivers = () => server.taken.map(({ to }) => to?.[0]?.address);

test("[M2] a mail is sent once, and a second order for the same cause is none", async () => {
  await using office = openMailOffice({ port });
  office.order("booked:17");
  await office.reached("sent");
  office.order("booked:17");
  office.order("booked:18");
  await office.reached("sent", 2);
  expect(server.taken).toHaveLength(2);
  expect(server.taken.map(({ messageId }) => messageId)).toEqual([
    "<booked%3A17.0123456789abcdef@example.org>",
    "<booked%3A18.0123456789abcdef@example.org>",
  ]);
});

test("[M3] a mail server that is down is asked again, with one mail and not with all, until it is there", async () => {
  const later = await freePort();
  await using office = openMailOffice({ port: later });
  for (const n of [1, 2, 3]) office.order(`booked:${n}`);
  await office.reached("retrying");
  expect(office.outbox.counts()).toMatchObject({ retrying: 1, queued: 2 });
  await waitUntil("the courier rests", () => office.courier.trouble === "ECONNREFUSED");
  // Woken again and again, it leaves the server alone for its minute.
  office.order("booked:4");
  expect(office.outbox.counts()).toMatchObject({ retrying: 1, queued: 3 });

  await using up = new TestMailServer();
  await up.listen(later);
  await office.later(minute);
  await office.reached("sent", 4);
  expect(up.taken).toHaveLength(4);
  expect(office.courier.trouble).toBeNull();
});

test("[M3] a server that never answers costs its time and no more; the mail goes when it answers", async () => {
  server.manners = { silent: "greeting" };
  await using office = openMailOffice({ port, patience: hasty });
  office.order("booked:17");
  await office.reached("retrying");
  server.manners = {};
  await office.later();
  await office.reached("sent");
  expect(server.taken).toHaveLength(1);
});

test("[M3] a receiver who is refused for good fails alone; the others get theirs", async () => {
  server.manners = { receiver: (address) => (address.startsWith("gone") ? 550 : null) };
  await using office = openMailOffice({ port });
  office.order("booked:1", contents.booked, { email: "visitor1@example.org" });
  office.order("booked:2", contents.booked, { email: "gone@example.org" });
  office.order("booked:3", contents.booked, { email: "visitor3@example.org" });
  await office.reached("sent", 2);
  expect(office.outbox.counts()).toMatchObject({ failed: 1, queued: 0, retrying: 0 });
  expect(receivers()).toEqual(["visitor1@example.org", "visitor3@example.org"]);
  await office.later(3 * day);
  expect(office.outbox.counts()).toMatchObject({ failed: 1, sent: 2 });
});

test("[M3] a mail of which nobody knows what it says is given up; the others are sent", async () => {
  const outbox = new (class extends MemoryOutbox {
    override next(now: number) {
      const mail = super.next(now);
      return mail?.cause === "booked:1" ? { ...mail, content: null } : mail;
    }
  })();
  await using office = openMailOffice({ port, outbox });
  for (const n of [1, 2]) office.order(`booked:${n}`);
  await office.reached("sent");
  expect(office.outbox.counts()).toMatchObject({ failed: 1, queued: 0 });
  expect(office.logged.join()).toContain('"cause":"booked:1","reason":"unreadable"');
});

test("[M3] a mail that is not taken yet waits twice as long each time and is given up after two days", async () => {
  server.manners = { mail: 451 };
  await using office = openMailOffice({ port });
  office.order("booked:17");
  const begun = office.clock.now;
  const tries: number[] = [];
  while (office.outbox.counts().failed === 0) {
    const tried = tries.length + 1;
    await waitUntil("a try", () => server.taken.length === tried);
    const { outbox } = office;
    await waitUntil("its end", () => outbox.counts().sending === 0);
    tries.push((office.clock.now - begun) / minute);
    const next = outbox.nextAt();
    if (next === null) break;
    await office.later(next - office.clock.now);
  }
  expect(tries.slice(0, 6)).toEqual([0, 1, 3, 7, 15, 31]);
  expect(tries.at(-1)).toBeGreaterThanOrEqual(48 * 60);
  expect(tries.at(-1)).toBeLessThan(54 * 60);
  expect(office.outbox.counts()).toMatchObject({ failed: 1, sent: 0 });
});

test("[M2] a connection cut when the server had the whole mail leaves it uncertain, and it is not sent again", async () => {
  server.manners = { cut: true };
  await using office = openMailOffice({ port });
  office.order("booked:17");
  await office.reached("uncertain");
  server.manners = {};
  await office.later(3 * day);
  office.order("booked:18");
  await office.reached("sent");
  expect(server.taken).toHaveLength(2);
  expect(office.logged.join()).toContain("may or may not have been sent");
});

test("[M2] a server that falls silent when it has the whole mail leaves it uncertain", async () => {
  server.manners = { silent: "mail" };
  await using office = openMailOffice({ port, patience: hasty });
  office.order("booked:17");
  await office.reached("uncertain");
  expect(server.taken).toHaveLength(1);
});

test("[M2] a mail that went while the disk was full is not sent again: what happened is written when there is room", async () => {
  const outbox = new FullOutbox(() => wallTime("09:00"));
  await using office = openMailOffice({ port, outbox });
  outbox.full = true;
  office.order("booked:17");
  await waitUntil("a full disk", () =>
    office.logged.some((line) => line.startsWith("the outbox cannot")),
  );
  await office.later();
  expect(outbox.counts().sending).toBe(1);
  outbox.full = false;
  await office.later();
  await office.reached("sent");
  office.order("booked:18");
  await office.reached("sent", 2);
  expect(server.taken).toHaveLength(2);
});

test("the end of the server gives the mail under way a moment, then breaks it off", async () => {
  server.manners = { silent: "mail" };
  const office = openMailOffice({ port });
  office.order("booked:17");
  await within("the mail", server.arrival());
  await within("the end", office.courier.stop(10));
  expect(office.outbox.counts()).toMatchObject({ uncertain: 1, sending: 0 });
});

test("[P1] a mail whose person is forgotten, or has no address, is ended and nobody is asked", async () => {
  await using office = openMailOffice({ port });
  office.outbox.queue({
    cause: "booked:1",
    person: "nobody",
    language: "de",
    content: contents.booked,
  });
  office.order("booked:2", contents.booked, { email: null });
  office.order("booked:3", contents.booked, { email: "a@example.org, b@example.org" });
  await office.reached("failed", 3);
  expect(server.taken).toHaveLength(0);
  expect(office.logged.join()).toContain("person-forgotten");
});

test("a mail that comes too late to be of use is not sent: its link has ended", async () => {
  await using office = openMailOffice({ port });
  const about = { service: "study", due, people: 1, secret };
  const expires = office.clock.now + 30 * minute;
  office.clock.pass(hour);
  office.order("confirm:1", { kind: "confirm", ...about, expires });
  office.order("booked:2");
  await office.reached("sent");
  await office.reached("failed");
  expect(subjects()).toEqual(["Ihr Termin am Dienstag, 1. Dezember 2026, 09:30 Uhr"]);
});

test("[P1] nothing of a person is logged, whatever the server says", async () => {
  server.manners = { receiver: () => 550 };
  await using office = openMailOffice({ port });
  office.order("booked:17");
  await office.reached("failed");
  expect(office.logged.join()).toContain("550 RCPT TO");
  expect(office.logged.join()).not.toMatch(/visitor|@/iu);
});

test("[M3] a sender who is refused is the office's affair: mails wait until it is mended", async () => {
  await using office = openMailOffice({ port });
  server.manners = { sender: 553 };
  office.order("booked:17");
  await office.reached("retrying");
  expect(office.courier.trouble).toBe("553 MAIL FROM");
  server.manners = {};
  await office.later();
  await office.reached("sent");
});

/** The end of an attempt finds no room on the disk. */
class FullOutbox extends MemoryOutbox {
  full = false;

  override end(...ended: Parameters<MemoryOutbox["end"]>): void {
    if (this.full) throw new Error("the disk is full");
    super.end(...ended);
  }
}
