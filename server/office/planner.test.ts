import { expect, test } from "vitest";
import type { Request } from "../../shared/domain/command.ts";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import { hour, minute } from "../../shared/domain/instant.ts";
import { plannerView, type PlannerView } from "../../shared/protocol/planner-view.ts";
import { testOffice } from "../../shared/testing/office.ts";
import { bookFor, closeDay } from "../../shared/testing/planner-requests.ts";
import { book, person, visitor } from "../../shared/testing/requests.ts";
import { monday, wallTime } from "../../shared/testing/wall-time.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { openOffice } from "../testing/open-office.ts";
import { Publisher } from "./publisher.ts";

const nine = wallTime("09:00");
const ten = wallTime("10:00");

/** An office on Monday at 08:00, with what its planner is shown and told. */
async function plannedOffice(definition: OfficeDefinition = testOffice()) {
  const [people, outbox] = [new MemoryPeople(), new MemoryOutbox()];
  const journal = new MemoryJournal(people, outbox);
  const opened = await openOffice({ definition, journal, at: wallTime("08:00") });
  const publisher = new Publisher({
    office: opened.office,
    people,
    mails: outbox,
    log: opened.log,
    publicUrl: "http://localhost",
    epoch: "1",
    printer: () => "ready",
    send: () => {},
  });
  return {
    ...opened,
    outbox,
    publisher,
    async done(request: Request) {
      expect(await opened.office.submit(null, request)).toMatchObject({ ok: true });
    },
    shown(queue = "appointments", from = monday, days = 1): PlannerView {
      const audience = { kind: "planner", queue, from, days } as const;
      const message = publisher.join(audience);
      publisher.leave(audience);
      if (message === null || !("snapshot" in message)) throw new Error("nothing is shown");
      return plannerView.parse(message.snapshot);
    },
    found(text: string) {
      const reply = publisher.answer({ type: "FindAppointments", text });
      if (reply.kind !== "appointments") throw new Error(`a ${reply.kind} for a search`);
      return { ...reply, names: reply.found.map(({ name }) => name) };
    },
  };
}

test("[B2] the planner shows who comes when, how their mails fare, and what is taken with its buffer", async () => {
  const { done, shown } = await plannedOffice();
  await done(bookFor(nine, visitor(17)));
  await done(bookFor(nine, visitor(18), { people: 3 }));
  const { capacity, days, appointments } = shown();
  expect(capacity).toEqual({ online: 2, staff: 1, slotEvery: 15 * minute, buffer: 5 * minute });
  expect(Object.values(appointments)).toMatchObject([
    { due: nine, people: 1, status: "booked", name: "Visitor 17", mail: { state: "queued" } },
    { due: nine, people: 3, status: "booked", name: "Visitor 18" },
  ]);
  // 20 minutes for one and 40 for three, and 5 more for each.
  expect(days[monday]?.taken).toEqual([
    { from: nine, to: nine + 25 * minute, all: 2, online: 0 },
    { from: nine + 25 * minute, to: nine + 45 * minute, all: 1, online: 0 },
  ]);
  expect(days[monday]?.open).toEqual([
    { from: wallTime("08:00"), to: wallTime("12:00") },
    { from: wallTime("13:00"), to: wallTime("18:00") },
  ]);
});

test("[M3] a mail's state reaches the planner although it is no event", async () => {
  const { done, shown, outbox, clock } = await plannedOffice();
  await done(bookFor(nine, visitor(17)));
  const mail = outbox.next(Date.now());
  if (mail === null) throw new Error("no mail is queued");
  outbox.start(mail.cause, clock.now);
  expect(Object.values(shown().appointments)[0]?.mail?.state).toBe("sending");
  outbox.end(mail.cause, clock.now, { progress: "failed", reason: "no such mailbox" });
  expect(Object.values(shown().appointments)[0]?.mail?.state).toBe("failed");
});

test("[B2] an imported appointment is shown in a queue that takes no bookings, on its own day and queue only", async () => {
  const { services, ...rest } = testOffice();
  const [study] = [services["study"]];
  if (study === undefined) throw new Error("the test office has no service study");
  const elsewhere = { ...study, queue: "clearing" };
  const { done, shown } = await plannedOffice({
    ...rest,
    services: { ...services, elsewhere },
  });
  await done(book(ten, { service: "elsewhere" }));
  const view = shown("clearing");
  expect(view.capacity).toBeNull();
  expect(Object.values(view.appointments)).toMatchObject([{ due: ten, until: null }]);
  expect(view.days[monday]?.taken).toEqual([]);
  expect(shown("appointments").appointments).toEqual({});
  expect(shown("clearing", "2026-11-24").appointments).toEqual({});
});

test("[B8] a closed day says why, and those it cancelled are gone from it but found", async () => {
  const { done, shown, found } = await plannedOffice();
  await done(bookFor(nine, visitor(17)));
  const hits = Object.values(shown().appointments).map(({ id }) => id);
  await done(closeDay(hits, { reason: "staff-missing" }));
  const view = shown();
  expect(view.days[monday]).toMatchObject({ closure: "staff-missing", taken: [] });
  expect(view.appointments).toEqual({});
  expect(found("Visitor 17").found).toMatchObject([{ status: "cancelled" }]);
});

test("[M4] one that is cancelled is asked for until its mail has gone", async () => {
  const { done, shown, found, outbox, publisher, clock } = await plannedOffice();
  await done(bookFor(nine, visitor(17, { email: "visitor17@example.org" })));
  const hits = Object.values(shown().appointments).map(({ id }) => id);
  await done(closeDay(hits, { reason: "staff-missing" }));
  const [gone] = found("Visitor 17").found;
  if (gone === undefined) throw new Error("nothing is found");
  const asked = () => {
    const reply = publisher.answer({ type: "ShowAppointment", appointment: gone.id });
    return reply.kind === "appointments" ? reply.found : null;
  };
  expect(asked()).toMatchObject([{ status: "cancelled", mail: { state: "queued" } }]);
  for (let mail = outbox.next(clock.now); mail !== null; mail = outbox.next(clock.now)) {
    outbox.start(mail.cause, clock.now);
    outbox.end(mail.cause, clock.now, { progress: "sent" });
  }
  expect(asked()).toMatchObject([{ mail: { kind: "cancelled", state: "sent" } }]);
  expect(publisher.answer({ type: "ShowAppointment", appointment: 99 })).toMatchObject({
    found: [],
  });
});

test("[T1] a day of 25 hours is shown whole, its hours by wall clock", async () => {
  const everyDay = testOffice().queues["appointments"];
  if (everyDay === undefined) throw new Error("the test office has no queue appointments");
  const calendar = { "2027-10-31": { appointments: [{ from: 60, to: 240 }] } };
  const { shown } = await plannedOffice(testOffice({ calendar }));
  const day = shown("appointments", "2027-10-31").days["2027-10-31"];
  expect(day && day.ends - day.starts).toBe(25 * hour);
  // From 01:00 to 04:00, with the hour that comes twice.
  expect(day?.open.map(({ from, to }) => to - from)).toEqual([4 * hour]);
});

test("there is no planner of a queue that does not exist", async () => {
  const { publisher } = await plannedOffice();
  const audience = { kind: "planner", queue: "nowhere", from: monday, days: 1 } as const;
  expect(publisher.join(audience)).toBeNull();
});

test("[A1] a code finds its appointment, with or without blanks", async () => {
  const { done, shown, found } = await plannedOffice();
  await done(bookFor(nine, visitor(17)));
  await done(bookFor(nine, visitor(18)));
  const [first] = Object.values(shown().appointments);
  if (first === undefined) throw new Error("nothing is booked");
  const spaced = first.code.replaceAll(/(\d{4})/g, "$1 ");
  for (const typed of [first.code, spaced]) expect(found(typed).names).toEqual([first.name]);
});

test("a name finds today's appointments first, then the nearest, and says when there are more", async () => {
  const { done, found } = await plannedOffice();
  const wednesday = wallTime("09:00", "2026-11-25");
  const tuesday = wallTime("09:00", "2026-11-24");
  await done(bookFor(wednesday, visitor(17)));
  await done(bookFor(ten, visitor(171)));
  await done(bookFor(tuesday, visitor(172)));
  await done(bookFor(nine, visitor(18)));
  expect(found("visitor 17")).toMatchObject({
    names: ["Visitor 171", "Visitor 172", "Visitor 17"],
    more: false,
  });
  for (let count = 1; count <= 18; count += 1) {
    await done(book(wednesday + count * minute, { person: person(1_700 + count) }));
  }
  const many = found("visitor 17");
  expect(many.found).toHaveLength(20);
  expect(many.more).toBe(true);
  expect(many.names[0]).toBe("Visitor 171");
});

test("[B1] staff are offered what visitors are not: all places, until the slot begins", async () => {
  const { done, publisher, clock } = await plannedOffice();
  const free = (people = 1) => publisher.answer({ type: "FreeSlots", service: "study", people });
  const today = () => {
    const reply = free();
    return reply.kind === "slots" ? reply.days.find(({ day }) => day === monday)?.free : null;
  };
  expect(today()).toContain(wallTime("08:00"));
  clock.pass(10 * minute);
  expect(today()).not.toContain(wallTime("08:00"));
  expect(today()).toContain(wallTime("08:15"));
  for (const count of [1, 2, 3]) {
    expect(today()).toContain(nine);
    await done(bookFor(nine, visitor(count)));
  }
  expect(today()).not.toContain(nine);
  expect(free(5)).toEqual({ kind: "too-many-people", most: 4 });
  expect(publisher.answer({ type: "FreeSlots", service: "nothing", people: 1 })).toEqual({
    kind: "not-bookable",
  });
});
