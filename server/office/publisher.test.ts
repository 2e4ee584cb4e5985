import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange } from "../../shared/protocol/change.ts";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import { view as viewSchema, type View } from "../../shared/protocol/views.ts";
import { intendedRequest } from "../../shared/testing/intended-request.ts";
import { backDuty, letter, newestCase, openFromPost } from "../../shared/testing/case-requests.ts";
import { caseIntents, intents } from "../../shared/testing/intents.ts";
import { signOn, ticket } from "../../shared/testing/requests.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { openOffice } from "../testing/open-office.ts";
import { audienceName, type Audience } from "./audience.ts";
import { Publisher } from "./publisher.ts";

const audiences: readonly Audience[] = [
  { kind: "kiosk", kiosk: "hall" },
  { kind: "display", area: "eg" },
  { kind: "display", area: "og" },
  { kind: "counter", counter: "c1" },
  { kind: "counter", counter: "c3" },
  { kind: "planner", queue: "appointments", from: "2026-11-23", days: 7 },
  { kind: "worklist", team: "work", from: 0 },
  { kind: "worklist", team: "work", from: 1, only: { waiting: false } },
  { kind: "worklist", team: "work", from: 0, only: { assignee: "s03" } },
  { kind: "worklist", team: "infodesk", from: 0, only: { status: "incomplete" } },
  { kind: "ticket", visit: 1 },
];

/** An office whose publisher's messages are applied to what each audience was shown, as a client would. */
async function watchedOffice() {
  const people = new MemoryPeople();
  const outbox = new MemoryOutbox();
  const opened = await openOffice({ journal: new MemoryJournal(people, outbox) });
  const { office, log } = opened;
  const shown = new Map<string, { seq: number; view: unknown }>();
  const parts = {
    office,
    people,
    mails: outbox,
    log,
    publicUrl: "http://localhost",
    epoch: "1",
    printer: () => "ready" as const,
  };
  const publisher = new Publisher({
    ...parts,
    send(audience, message) {
      const before = shown.get(audience);
      if (message === null || before === undefined) shown.delete(audience);
      else shown.set(audience, next(before, message));
    },
  });
  const watch = (audience: Audience) => {
    const message = publisher.join(audience);
    if (message !== null) shown.set(audienceName(audience), next(null, message));
  };
  /** What a publisher says that remembers nothing. */
  const truth = () => {
    const fresh = new Publisher({ ...parts, send: () => {} });
    fresh.close();
    return (audience: Audience): View => {
      const message = fresh.join(audience);
      if (message === null || !("snapshot" in message)) throw new Error("nothing is shown");
      return JSON.parse(JSON.stringify(message.snapshot));
    };
  };
  return { ...opened, publisher, shown, watch, truth };
}

function next(before: { seq: number; view: unknown } | null, message: ViewMessage) {
  const { seq } = message;
  // Through JSON, as on the wire.
  const sent: typeof message = JSON.parse(JSON.stringify(message));
  if ("snapshot" in sent) return { seq, view: sent.snapshot };
  if (before === null) throw new Error("a change before any snapshot");
  expect(seq).toBe(before.seq + 1);
  return { seq, view: applyChange(Object(before.view), sent.change) };
}

test("[W2] over any day, a snapshot and all changes after it show what is so", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(intents, caseIntents), async (wishes) => {
      const { office, clock, publisher, shown, watch, truth } = await watchedOffice();
      await office.submit(null, signOn("c1", "s01"));
      await office.submit(null, ticket("clearing"));
      for (const request of [backDuty(), letter("sticker-1"), openFromPost(1)]) {
        await office.submit(null, request);
      }
      const all = [...audiences, { kind: "case", case: newestCase(office).number } as const];
      const byName = new Map(all.map((audience) => [audienceName(audience), audience] as const));
      for (const audience of all) watch(audience);
      for (const wish of wishes) {
        clock.pass(wish.after);
        await office.submit(null, intendedRequest(office.state, wish, office.now()));
        publisher.publish();
        const truthNow = truth();
        for (const [name, { seq, view }] of shown) {
          const audience = byName.get(name);
          if (audience === undefined) throw new Error(`nobody watches ${name}`);
          const now = truthNow(audience);
          // The quick way first: nearly always they are the same.
          if (!isDeepStrictEqual(view, now)) expect(view).toEqual(now);
          expect(seq).toBe(publisher.resync(audience)?.seq);
          expect(viewSchema.safeParse(now).error).toBeUndefined();
        }
      }
      publisher.close();
    }),
    { numRuns: 4 },
  );
}, 240_000);
