import { expect, test } from "vitest";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";
import { appointment } from "../testing/appointment.ts";
import { startProcess, type ServerProcess } from "../testing/server-process.ts";
import { counter, display, kiosk, planner, ticket, tool } from "../testing/wire-client.ts";
import type { WireLink } from "../testing/wire-link.ts";

const record = { record: true };
const name = "Visitor 17";
const email = "visitor17@example.org";
const phone = "+49 345 0000017";
const note = "Remark 17 of a colleague";

const twoKiosks = { set: [[["kiosks", "side"], { area: "og" }]] } as const;

/** Everything one connection was ever sent, as one text. */
const heard = (client: Pick<WireLink<never>, "frames">) => client.frames.join("\n");

/** A whole visit with an appointment, watched by every audience; what each was sent. */
async function watchedVisit(server: ServerProcess) {
  const { url } = server;
  const importer = await tool(url, server.toolToken);
  const personal = { name, email, phone, reference: "legacy-17" };
  const booked = await importer.ask(appointment(0, { ...personal, people: 2, language: "ar" }));
  const code = booked.kind === "appointment" ? booked.code : "";

  const entrance = await kiosk(url, "hall", record);
  const besides = await kiosk(url, "side", record);
  const halls = await Promise.all([display(url, "eg", record), display(url, "og", record)]);
  const desk = await counter(url, "c4", record);
  const elsewhere = await counter(url, "c1", record);
  const from = Temporal.Now.plainDateISO("Europe/Berlin").toString();
  const planning = { counter: "c4", queue: "appointments", from, days: 2 };
  const plan = await planner(url, planning, record);
  await desk.ask({ type: "TakeDuty", staff: "s04", duty: { kind: "front" } });

  const checkedIn = await entrance.ask({ type: "CheckIn", code, language: "ar" });
  if (checkedIn.kind !== "ticket") throw new Error(`a ${checkedIn.kind} for a check-in`);
  const mine = checkedIn.ticket;
  const other = await besides.ask({ type: "TakeTicket", queue: "walk-in", language: "en" });
  if (other.kind !== "ticket") throw new Error(`a ${other.kind} for a ticket`);
  const phones = {
    mine: await ticket(url, mine.secret, record),
    other: await ticket(url, other.ticket.secret, record),
  };

  const { visit } = mine;
  await desk.ask({ type: "CallVisit", visit });
  await desk.views.where("the name", ({ current }) => current?.name === name);
  for (const hall of halls.slice(1)) {
    await hall.views.where("the call", ({ calls }) => calls[mine.number]?.current === true);
  }
  await desk.ask({ type: "StartService" });
  await desk.ask({ type: "Transfer", queue: "walk-in", note });
  await desk.ask({ type: "CallVisit", visit });
  await desk.views.where("the note", ({ current }) => current?.note === note);
  await desk.ask({ type: "StartService" });
  await desk.ask({
    type: "HandOver",
    service: "study",
    case: null,
    findings: [],
    conditions: [],
    answers: { titleExpires: null, travels: null, jobAtRisk: false },
    language: "ar",
    person: null,
    mail: false,
    note,
  });
  await phones.mine.views.where("the end", ({ ticket: { status } }) => status === "finished");
  await elsewhere.views.where("a case", ({ teams }) => teams["work"]?.openCases === 1);
  const all = [importer, entrance, besides, ...halls, desk, elsewhere, phones.mine, phones.other];
  for (const client of [...all, plan]) client.close();
  return { entrance, besides, halls, desk, elsewhere, plan, phones, mine, code };
}

test("[W4][D1][P1][N5] each audience is sent what it may see and nothing else", async () => {
  await using server = await startProcess({ variant: twoKiosks });
  const { entrance, besides, halls, desk, elsewhere, plan, phones, mine, code } =
    await watchedVisit(server);

  // Who the visitor is: the counter that serves the visit, whoever plans the day, and nobody else.
  expect(heard(desk)).toContain(name);
  expect(heard(desk)).toContain(note);
  for (const personal of [name, email, phone, code]) expect(heard(plan)).toContain(personal);
  expect(heard(plan)).not.toContain(mine.secret);
  const others = [entrance, besides, ...halls, elsewhere, phones.mine, phones.other];
  for (const personal of [name, email, phone, note, "legacy-17"]) {
    for (const client of others) expect(heard(client)).not.toContain(personal);
  }
  for (const contact of [email, phone]) expect(heard(desk)).not.toContain(contact);

  // The ticket's secret: the kiosk that printed it, in its answer, and no view of anybody.
  expect(heard(entrance)).toContain(mine.secret);
  const views = [entrance, besides, ...halls, desk, elsewhere, phones.mine, phones.other].flatMap(
    ({ frames }) => frames.filter((frame) => frame.startsWith('2["view"')),
  );
  expect(views.length).toBeGreaterThan(10);
  for (const frame of views) expect(frame).not.toContain(mine.secret);
  for (const client of others.slice(1)) expect(heard(client)).not.toContain(mine.secret);
  expect(heard(desk)).not.toContain(mine.secret);

  // The appointment's code: whoever plans, and nobody else.
  for (const client of [...others, desk]) expect(heard(client)).not.toContain(code);

  // The hall: numbers, counters and directions; nothing of the service or the visitor's language.
  for (const hall of halls) {
    expect(heard(hall)).not.toContain("study");
    expect(heard(hall)).not.toContain("Studium");
    expect(heard(hall)).not.toMatch(/"language"|"people"|"service"|"criterion"/);
  }
  expect(heard(halls[1] ?? { frames: [] })).toContain(mine.number);

  // Another phone sees its own ticket only.
  expect(heard(phones.other)).not.toContain(mine.number);
});

test("[P1] neither what the server says nor its journal names anybody", async () => {
  await using server = await startProcess({ variant: twoKiosks });
  await watchedVisit(server);
  await server.kill("SIGTERM");
  const journal = openSqliteJournal(server.data);
  const events = JSON.stringify([...journal.events(0)]);
  await journal.close();
  expect(events).toContain("AppointmentBooked");
  for (const personal of [name, email, phone, note]) {
    expect(server.output()).not.toContain(personal);
    expect(events).not.toContain(personal);
  }
});
