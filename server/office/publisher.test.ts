import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange } from "../../shared/protocol/change.ts";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import { view as viewSchema, type View } from "../../shared/protocol/views.ts";
import { intendedRequest } from "../../shared/testing/intended-request.ts";
import { intents } from "../../shared/testing/intents.ts";
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
  { kind: "ticket", visit: 1 },
];

/** An office whose publisher's messages are applied to what each audience was shown, as a client would. */
async function watchedOffice() {
  const people = new MemoryPeople();
  const outbox = new MemoryOutbox();
  const opened = await openOffice({ journal: new MemoryJournal(people, outbox) });
  const { office, log } = opened;
  const shown = new Map<string, { seq: number; view: unknown }>();
  const publisher = new Publisher({
    office,
    people,
    mails: outbox,
    log,
    publicUrl: "http://localhost",
    epoch: "1",
    printer: () => "ready",
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
  return { ...opened, publisher, shown, watch };
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

test("[W2] over any day, a snapshot and all changes after it show what a new snapshot shows", async () => {
  await fc.assert(
    fc.asyncProperty(intents, async (wishes) => {
      const { office, clock, publisher, shown, watch } = await watchedOffice();
      await office.submit(null, signOn("c1", "s01"));
      await office.submit(null, ticket("clearing"));
      for (const audience of audiences) watch(audience);
      for (const wish of wishes) {
        clock.pass(wish.after);
        await office.submit(null, intendedRequest(office.state, wish, office.now()));
        publisher.publish();
        for (const [name, { seq, view }] of shown) {
          const audience = audiences.find((one) => audienceName(one) === name);
          const message = audience === undefined ? null : publisher.resync(audience);
          if (message === null || !("snapshot" in message)) throw new Error(`no view for ${name}`);
          const truth: View = JSON.parse(JSON.stringify(message.snapshot));
          expect(view).toEqual(truth);
          expect(seq).toBe(message.seq);
          expect(viewSchema.safeParse(truth).error).toBeUndefined();
        }
      }
      publisher.close();
    }),
    { numRuns: 12 },
  );
});
