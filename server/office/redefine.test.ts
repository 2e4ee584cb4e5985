import { describe, expect, test } from "vitest";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import { minute } from "../../shared/domain/instant.ts";
import { plannerView } from "../../shared/protocol/planner-view.ts";
import { counterView, displayView, kioskView, ticketView } from "../../shared/protocol/views.ts";
import { bookFor } from "../../shared/testing/planner-requests.ts";
import { counter, signOn, ticket, visitor } from "../../shared/testing/requests.ts";
import { smallerOffice, type GivenUp } from "../../shared/testing/smaller-office.ts";
import { monday, wallTime } from "../../shared/testing/wall-time.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { FaultyJournal } from "../testing/faulty-journal.ts";
import { openOffice, wakefulOffice } from "../testing/open-office.ts";
import { audienceName, type Audience } from "./audience.ts";
import type { Office } from "./office.ts";
import { Publisher } from "./publisher.ts";

const nothing: GivenUp = {
  queues: [],
  counters: [],
  services: [],
  teams: [],
  staff: [],
  printers: [],
};
const renamed: OfficeDefinition = { ...wakefulOffice, name: "Neues Amt" };

/** Puts a definition into force, from the version that is. */
function redefine(office: Office, definition: OfficeDefinition, basedOn = office.version) {
  return office.redefine({ definition, yaml: definition.name, by: "s01", note: "", basedOn });
}

/** An office whose views are sent to whoever joins. */
async function publishedOffice() {
  const [people, mails] = [new MemoryPeople(), new MemoryOutbox()];
  const opened = await openOffice({ journal: new MemoryJournal(people, mails) });
  const { office, log } = opened;
  const sent: string[] = [];
  const publisher = new Publisher({
    office,
    people,
    mails,
    log,
    publicUrl: "http://localhost",
    epoch: "1",
    printer: () => "ready",
    send: (audience, message) => void sent.push(message === null ? `${audience} ends` : audience),
  });
  return {
    ...opened,
    publisher,
    sent,
    async done(request: Parameters<Office["submit"]>[1]) {
      expect(await office.submit(null, request)).toMatchObject({ ok: true });
    },
    shown(audience: Audience): unknown {
      publisher.publish();
      const message = publisher.resync(audience) ?? publisher.join(audience);
      return message !== null && "snapshot" in message ? message.snapshot : null;
    },
  };
}

describe("a definition that comes into force while the office is open", () => {
  test("[X8] every audience sees it at once, with nothing but the definition changed", async () => {
    const { office, shown, sent, done, publisher } = await publishedOffice();
    await done(ticket("clearing"));
    const audiences: Audience[] = [
      { kind: "kiosk", kiosk: "hall" },
      { kind: "display", area: "eg" },
      { kind: "counter", counter: "c1" },
      { kind: "ticket", visit: 1 },
    ];
    for (const audience of audiences) publisher.join(audience);
    const { clearing, ...queues } = wakefulOffice.queues;
    if (clearing === undefined) throw new Error("the test office has a clearing desk");
    const bigger: OfficeDefinition = {
      ...renamed,
      queues: {
        ...queues,
        clearing: { ...clearing, name: { de: "Infopunkt" } },
        extra: { ...clearing, letter: "X", name: { de: "Zusatz" } },
      },
      counters: {
        ...wakefulOffice.counters,
        c1: { number: "11", area: "eg", direction: { de: "links" }, queues: ["clearing", "extra"] },
      },
      choices: [
        { key: "more", name: { de: "Mehr" }, icon: "other", queue: "extra", emergency: false },
        ...wakefulOffice.choices,
      ],
    };
    expect(await redefine(office, bigger)).toEqual({ ok: true, version: 1 });
    publisher.publish();
    expect(sent.toSorted()).toEqual(audiences.map(audienceName).toSorted());

    const kiosk = kioskView.parse(shown({ kind: "kiosk", kiosk: "hall" }));
    expect(kiosk.office.name).toBe("Neues Amt");
    expect(kiosk.choices.map(({ key }) => key)).toEqual(["more", "questions", "urgent"]);
    const display = displayView.parse(shown({ kind: "display", area: "eg" }));
    expect(Object.keys(display.queues)).toContain("extra");
    const desk = counterView.parse(shown({ kind: "counter", counter: "c1" }));
    expect(desk.counter).toMatchObject({ number: "11", queues: ["clearing", "extra"] });
    const phone = ticketView.parse(shown({ kind: "ticket", visit: 1 }));
    expect(phone.ticket).toMatchObject({ number: "K001", queue: { de: "Infopunkt" } });
    await done(ticket("extra"));
    expect(office.state.visits.get(2)?.number).toBe("X001");
    publisher.close();
    await office.close();
  });

  test("[X8] a grid of bookings changes and keeps what is booked", async () => {
    const { office, shown, done, publisher } = await publishedOffice();
    const ten = wallTime("10:00");
    await done(bookFor(ten, visitor(17)));
    const audience = { kind: "planner", queue: "appointments", from: monday, days: 1 } as const;
    publisher.join(audience);
    const { appointments } = wakefulOffice.queues;
    if (appointments?.booking === undefined) throw new Error("the test office takes bookings");
    const booking = { ...appointments.booking, slotEvery: 30 * minute };
    const queues = { ...wakefulOffice.queues, appointments: { ...appointments, booking } };
    expect(await redefine(office, { ...wakefulOffice, queues })).toMatchObject({ ok: true });
    const planner = plannerView.parse(shown(audience));
    expect(planner.capacity?.slotEvery).toBe(30 * minute);
    expect(Object.values(planner.appointments).map(({ due }) => due)).toEqual([ten]);
    publisher.close();
    await office.close();
  });

  test("[X8] a counter that is given up goes on with its visit and ends after it; a queue when nobody waits", async () => {
    const { office, clock, sent, done, publisher } = await publishedOffice();
    for (const queue of ["clearing", "emergency"]) {
      await done(ticket(queue, queue === "emergency" ? "lost" : undefined));
    }
    await done(signOn("c1", "s01"));
    await done(counter("c1", { type: "CallNext" }));
    publisher.join({ kind: "counter", counter: "c1" });
    publisher.join({ kind: "ticket", visit: 2 });
    const gone = { ...nothing, counters: ["c1"], queues: ["emergency"] };
    expect(await redefine(office, smallerOffice(wakefulOffice, gone))).toMatchObject({ ok: true });
    expect(office.written.counters).not.toHaveProperty("c1");
    expect(office.state.counters["c1"]).toMatchObject({ staff: "s01", visit: 1 });
    expect(sent).not.toContain("counter:c1 ends");

    await done(counter("c1", { type: "StartService" }));
    await done(counter("c1", { type: "Finish", outcome: "done" }));
    await done(signOn("c2", "s02"));
    await done(counter("c2", { type: "CallNext" }));
    expect(office.state.counters["c2"]?.visit).toBe(2);
    await done(counter("c2", { type: "StartService" }));
    await done(counter("c2", { type: "Finish", outcome: "done" }));
    clock.pass(11_000);
    await office.tick();
    expect(office.definition).toBe(office.written);
    expect(office.state.duties["s01"]).toEqual({ kind: "off" });
    publisher.publish();
    expect(sent).toContain("counter:c1 ends");
    publisher.close();
    await office.close();
  });

  test("[X8] commands that come with it are decided in order, under the one that is in force then", async () => {
    const { office } = await openOffice();
    const closed = smallerOffice(wakefulOffice, { ...nothing, queues: ["emergency"] });
    const replies = await Promise.all([
      office.submit(null, ticket("emergency", "lost")),
      redefine(office, closed),
      office.submit(null, ticket("emergency", "lost")),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, false]);
    await office.close();
  });

  test("[X8] whoever has an older version at hand is refused, also in the same moment", async () => {
    const { office } = await openOffice();
    const replies = await Promise.all([redefine(office, renamed), redefine(office, wakefulOffice)]);
    expect(replies).toEqual([
      { ok: true, version: 1 },
      { ok: false, error: { code: "definition-changed", newest: 1 } },
    ]);
    expect(office.definition.name).toBe("Neues Amt");
    expect(await redefine(office, wakefulOffice, 0)).toMatchObject({ ok: false });
    expect(await redefine(office, wakefulOffice, 1)).toEqual({ ok: true, version: 2 });
    await office.close();
  });
});

describe("a definition that could not be written", () => {
  test.for(["full", "failed"] as const)("[X8][J2] changes nothing anywhere (%s)", async (fault) => {
    const journal = new FaultyJournal();
    const { office } = await openOffice({ journal });
    const [{ definition, plan, state }, heard] = [office, new Array<string>()];
    office.onRedefined(({ name }) => heard.push(name));
    journal.fault = fault;
    const gone = smallerOffice(renamed, { ...nothing, counters: ["c1"] });
    expect(await redefine(office, gone)).toMatchObject({ error: { code: `storage-${fault}` } });
    journal.fault = "none";
    expect(await office.submit(null, ticket("clearing"))).toMatchObject({ ok: true });
    expect(office).toMatchObject({ definition, version: 0 });
    expect(office.plan).toBe(plan);
    expect(office.state.day).toBe(state.day);
    expect(heard).toEqual([]);
    expect(journal.definitions.newest()).toBeNull();
    expect(await redefine(office, renamed)).toEqual({ ok: true, version: 1 });
    expect(heard).toEqual(["Neues Amt"]);
    await office.close();
  });

  test("[X8][J2] is in force after all when it reached the disk", async () => {
    const journal = new FaultyJournal();
    const { office } = await openOffice({ journal });
    const heard: string[] = [];
    office.onRedefined(({ name }) => heard.push(name));
    journal.fault = "written-yet-failed";
    expect(await redefine(office, renamed)).toMatchObject({ error: { code: "storage-failed" } });
    expect([office.version, office.definition.name]).toEqual([1, "Neues Amt"]);
    expect(heard).toEqual(["Neues Amt"]);
    await office.close();
  });
});
