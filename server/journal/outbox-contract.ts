import { describe, expect, test } from "vitest";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Batch, Journal, MailResult, Outbox } from "../office/ports.ts";
import { answered, monday, nothing } from "./sample-batches.ts";
import { mailFor, sampleContents } from "./sample-mails.ts";

/** An outbox with the journal that fills it. */
export interface OutboxUnderTest {
  readonly journal: Journal;
  readonly outbox: Outbox;
  /** Moves the clock that tells when a mail is queued; it stands at `monday`. */
  setClock(now: Instant): void;
  dispose(): Promise<void>;
}

const sent: MailResult = { progress: "sent" };
const retrying = (nextAt: Instant): MailResult => ({ progress: "retrying", nextAt, reason: "" });
const failed: MailResult = { progress: "failed", reason: "no such mailbox" };
const uncertain: MailResult = { progress: "uncertain", reason: "cut off" };

const queued = (...causes: readonly string[]): Batch => ({
  ...nothing,
  mails: causes.map((cause) => mailFor(cause)),
});

/** What every `Outbox` must do. `make` gives an empty one each time. */
export function describeOutbox(name: string, make: () => Promise<OutboxUnderTest>): void {
  async function using(rule: (store: OutboxUnderTest) => Promise<void>): Promise<void> {
    const store = await make();
    try {
      await rule(store);
    } finally {
      await store.dispose();
    }
  }

  describe(`${name} is an outbox`, () => {
    test("an empty one has nothing to send", () =>
      using(async ({ outbox }) => {
        expect(outbox.next(monday)).toBeNull();
        expect(outbox.nextAt()).toBeNull();
        expect(outbox.settle(monday)).toBe(0);
        expect(outbox.lastAbout(17)).toBeNull();
        expect(Object.values(outbox.counts())).toEqual([0, 0, 0, 0, 0, 0]);
      }));

    test.each(Object.values(sampleContents))("[M4] what a mail of $kind says is kept", (content) =>
      using(async ({ journal, outbox }) => {
        const order = mailFor("cause:1", content);
        await journal.append({ ...nothing, mails: [order] });
        expect(outbox.next(monday)).toEqual({ ...order, attempts: 0, queuedAt: monday });
      }),
    );

    test("[M1] a batch that fails queues no mail", () =>
      using(async ({ journal, outbox }) => {
        await journal.append({ ...queued("booked:1"), answers: [answered(1)] });
        const again = journal.append({ ...queued("booked:2"), answers: [answered(1)] });
        await expect(again).rejects.toMatchObject({ name: "AppendFailed" });
        expect(outbox.counts().queued).toBe(1);
        expect(outbox.next(monday)?.cause).toBe("booked:1");
      }));

    test("[M2] a cause that is known is passed over, also after its mail was sent; the rest of its batch is kept", () =>
      using(async ({ journal, outbox }) => {
        await journal.append(queued("booked:1", "booked:1"));
        outbox.start("booked:1", monday);
        await journal.append(queued("booked:1"));
        outbox.end("booked:1", monday, sent);
        await journal.append({ ...queued("booked:1", "booked:2"), answers: [answered(1)] });
        expect(outbox.counts()).toMatchObject({ queued: 1, sent: 1 });
        expect(outbox.next(monday)?.cause).toBe("booked:2");
        expect(await journal.answer(answered(1).command)).toEqual(answered(1));
      }));

    test("the mail that may be tried longest comes first", () =>
      using(async ({ journal, outbox, setClock }) => {
        await journal.append(queued("booked:1", "booked:2"));
        setClock(monday + 50);
        await journal.append(queued("booked:3"));
        expect(outbox.next(monday - 1)).toBeNull();
        outbox.start("booked:1", monday);
        outbox.end("booked:1", monday, retrying(monday + 20));
        const order: string[] = [];
        for (let mail = outbox.next(monday + 60); mail !== null; mail = outbox.next(monday + 60)) {
          outbox.start(mail.cause, monday + 60);
          outbox.end(mail.cause, monday + 60, sent);
          order.push(`${mail.cause} ${mail.attempts} ${mail.queuedAt - monday}`);
        }
        expect(order).toEqual(["booked:2 0 0", "booked:1 1 0", "booked:3 0 50"]);
      }));

    test("[M3] a mail that is tried again later holds no other up, and is there at its time", () =>
      using(async ({ journal, outbox }) => {
        await journal.append(queued("booked:1", "booked:2"));
        outbox.start("booked:1", monday);
        expect(outbox.next(monday)?.cause).toBe("booked:2");
        outbox.end("booked:1", monday + 1, retrying(monday + 60_000));
        outbox.start("booked:2", monday + 1);
        outbox.end("booked:2", monday + 2, sent);
        expect(outbox.next(monday + 59_999)).toBeNull();
        expect(outbox.nextAt()).toBe(monday + 60_000);
        expect(outbox.next(monday + 60_000)).toMatchObject({
          cause: "booked:1",
          attempts: 1,
          content: sampleContents.booked,
        });
      }));

    test.each([sent, failed, uncertain])(
      "[M2] a mail that is $progress is never tried again",
      (end) =>
        using(async ({ journal, outbox }) => {
          await journal.append(queued("booked:1"));
          outbox.start("booked:1", monday);
          outbox.end("booked:1", monday + 1, end);
          expect(outbox.next(monday + 1_000_000_000)).toBeNull();
          expect(outbox.nextAt()).toBeNull();
          expect(() => outbox.start("booked:1", monday + 2)).toThrow("may not be tried");
          expect(outbox.counts()[end.progress]).toBe(1);
        }),
    );

    test("[M2] a mail is started once at a time, and only a started one ends", () =>
      using(async ({ journal, outbox }) => {
        await journal.append(queued("booked:1"));
        expect(() => outbox.end("booked:1", monday, sent)).toThrow("is not being sent");
        expect(() => outbox.end("booked:9", monday, sent)).toThrow("is not being sent");
        outbox.start("booked:1", monday);
        expect(() => outbox.start("booked:1", monday)).toThrow("may not be tried");
        expect(() => outbox.start("booked:9", monday)).toThrow("may not be tried");
        outbox.end("booked:1", monday, sent);
        expect(() => outbox.end("booked:1", monday, failed)).toThrow("is not being sent");
        expect(outbox.counts()).toMatchObject({ sent: 1, failed: 0 });
      }));

    test("[M2] an attempt that was cut off is uncertain, and those that wait go on waiting", () =>
      using(async ({ journal, outbox }) => {
        await journal.append(queued("booked:17", "moved:17", "confirm:3"));
        outbox.start("booked:17", monday);
        outbox.start("confirm:3", monday);
        outbox.end("confirm:3", monday, retrying(monday + 5));
        expect(outbox.settle(monday + 10)).toBe(1);
        expect(outbox.settle(monday + 11)).toBe(0);
        expect(outbox.counts()).toMatchObject({ uncertain: 1, queued: 1, retrying: 1 });
        expect(outbox.next(monday + 10)?.cause).toBe("moved:17");
      }));

    test("the newest mail about an appointment is found", () =>
      using(async ({ journal, outbox }) => {
        await journal.append(queued("booked:17", "confirm:17", "waiting:17"));
        expect(outbox.lastAbout(17)).toEqual({
          cause: "booked:17",
          kind: "booked",
          progress: "queued",
          at: monday,
        });
        await journal.append(queued("reminder:17"));
        outbox.start("booked:17", monday + 7);
        expect(outbox.lastAbout(17)).toMatchObject({ kind: "reminder", progress: "queued" });
        outbox.end("booked:17", monday + 8, failed);
        outbox.start("reminder:17", monday + 9);
        expect(outbox.lastAbout(17)).toMatchObject({ progress: "sending", at: monday + 9 });
        expect(outbox.lastAbout(3)).toBeNull();
      }));

    test("[M3] how the mail of a cause fares is told, and of no other", () =>
      using(async ({ journal, outbox }) => {
        await journal.append(queued("booked:17", "booked:170"));
        outbox.start("booked:17", monday + 7);
        expect(outbox.record("booked:17")).toMatchObject({ progress: "sending", at: monday + 7 });
        expect(outbox.record("booked:170")).toMatchObject({ progress: "queued" });
        expect(outbox.record("booked:1")).toBeNull();
      }));
  });
}
