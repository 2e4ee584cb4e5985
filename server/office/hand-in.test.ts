import { expect, test } from "vitest";
import type { DrawnTicket } from "../../shared/domain/command.ts";
import type { Office } from "./office.ts";
import { kiosk, ticket } from "../../shared/testing/requests.ts";
import { openOffice } from "../testing/open-office.ts";

const lease = kiosk({ type: "LeaseNumbers", queues: ["clearing"] });

/** `K801` and so on, drawn now. */
function drawn(office: Office, count: number, asked: string | null = null): DrawnTicket {
  return {
    lease: 1,
    number: `K${count}`,
    at: office.now(),
    language: "de",
    criterion: null,
    secret: `9${count}`.padStart(39, "0"),
    asked,
    instead: null,
  };
}

const handIn = (...tickets: readonly DrawnTicket[]) => kiosk({ type: "HandInTickets", tickets });

function waiting({ state }: Office): readonly string[] {
  const ids = state.lines["clearing"]?.waiting ?? [];
  return ids.flatMap((id) => state.visits.get(id)?.number ?? []);
}

test("[L1] a lease outlives the server, and the same command leases once", async () => {
  const { office, journal, clock } = await openOffice();
  const first = await office.submit("lease", lease);
  expect(await office.submit("lease", lease)).toEqual(first);
  await office.close();

  const again = await openOffice({ journal, at: clock.now });
  expect(await again.office.submit("lease", lease)).toEqual(first);
  expect(await again.office.submit("more", lease)).toMatchObject({
    answer: { queues: [{ block: { from: 821 } }, {}] },
  });
  expect(await again.office.submit("in", handIn(drawn(again.office, 801)))).toMatchObject({
    answer: { tickets: [{ result: "visit" }] },
  });
});

test("[N2][L2] what was asked for before the line broke, and granted unseen, leaves the queue", async () => {
  const { office, clock } = await openOffice();
  await office.submit("lease", lease);
  await office.submit("asked", ticket("clearing"));
  clock.pass(60_000);
  await office.submit("in", handIn(drawn(office, 801, "asked")));
  expect(waiting(office)).toEqual(["K801"]);
});

test("[N2][L2] granted in the very same batch, too", async () => {
  const { office } = await openOffice();
  await office.submit("lease", lease);
  await Promise.all([
    office.submit("asked", ticket("clearing")),
    office.submit("in", handIn(drawn(office, 801, "asked"))),
  ]);
  expect(waiting(office)).toEqual(["K801"]);
});

test("[N2][W1] what was asked for and arrives after the hand-in gives no second ticket, not even after a restart", async () => {
  const { office, journal, clock } = await openOffice();
  await office.submit("lease", lease);
  await office.submit("in", handIn(drawn(office, 801, "asked")));
  expect(await office.submit("asked", ticket("clearing"))).toEqual({
    ok: true,
    answer: { kind: "done" },
  });
  await office.close();
  const again = await openOffice({ journal, at: clock.now });
  await again.office.submit("asked", ticket("clearing"));
  expect(waiting(again.office)).toEqual(["K801"]);
});

test("[N2][W1] the id of somebody else's command takes nobody out of the queue", async () => {
  const { office } = await openOffice();
  await office.submit("lease", lease);
  const command = { type: "TakeTicket", queue: "clearing", language: "de" } as const;
  await office.submit("theirs", { role: "kiosk", kiosk: "side", command });
  await office.submit("in", handIn(drawn(office, 801, "theirs")));
  expect(waiting(office)).toEqual(["K001", "K801"]);
});
