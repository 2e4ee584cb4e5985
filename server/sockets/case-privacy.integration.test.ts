import { expect, test } from "vitest";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import { backDuty, newestCase } from "../../shared/testing/case-requests.ts";
import { system } from "../../shared/testing/requests.ts";
import { monday, wallTime } from "../../shared/testing/wall-time.ts";
import { listenSockets, type ListeningSockets } from "../testing/listen-sockets.ts";
import {
  caseFile,
  counter,
  display,
  kiosk,
  planner,
  ticket,
  worklist,
} from "../testing/wire-client.ts";
import type { WireLink } from "../testing/wire-link.ts";

const record = { record: true };
const person = { name: "Visitor 17", email: "visitor17@example.org", fileNumber: "A-17-file" };
const remark = "Remark 17 of a colleague";
const mail = { from: "sender18@example.org", subject: "Subject 18", text: "Words 18 of a mail" };
const letter = "Words 19 of a letter";

/** Everything one connection was ever sent, as one text. */
const heard = (client: Pick<WireLink<never>, "frames">) => client.frames.join("\n");

/** A case is handed over, gets post and notes, and its visitor comes back with the code; watched by every audience. */
async function watchedCase({ url, office }: ListeningSockets) {
  const entrance = await kiosk(url, "hall", record);
  const halls = await Promise.all([display(url, "eg", record), display(url, "og", record)]);
  const desk = await counter(url, "c1", record);
  const elsewhere = await counter(url, "c2", record);
  const plan = await planner(
    url,
    { counter: "c3", queue: "appointments", from: monday, days: 1 },
    record,
  );
  const list = await worklist(url, { counter: "c3", team: "work", from: 0 }, record);
  const mayNot = [entrance, ...halls, elsewhere, plan];

  await desk.ask({ type: "TakeDuty", staff: "s01", duty: { kind: "front" } });
  const taken = await entrance.ask({ type: "TakeTicket", queue: "clearing", language: "de" });
  const first = await ticket(url, taken.kind === "ticket" ? taken.ticket.secret : "", record);
  await desk.ask({ type: "CallNext" });
  await desk.ask({ type: "StartService" });
  await desk.ask({
    type: "HandOver",
    service: "study",
    case: null,
    findings: [{ document: "passport", finding: { state: "received" } }],
    conditions: [],
    answers: noAnswers,
    language: "de",
    person,
    mail: true,
    note: remark,
  });
  await first.views.where("the end", ({ ticket: { status } }) => status === "finished");

  await office.submit(null, backDuty());
  const { reference, arrived } = { reference: "message-18", arrived: wallTime("08:30") };
  await office.submit(null, system({ type: "TakeInEmail", reference, arrived, ...mail }));
  const sticker = { reference: "sticker-19", arrived: monday, text: letter };
  await desk.ask({ type: "RegisterLetter", staff: "s03", ...sticker });
  const seen = await list.views.where("the post", ({ intake }) => Object.keys(intake).length === 2);
  const { number, code, revision } = newestCase(office);
  const matched = { case: number, revision, intake: 1 };
  await desk.ask({ type: "MatchIntake", staff: "s03", ...matched });
  const file = await caseFile(url, { counter: "c3", case: number }, record);

  // Back with the code, because documents are missing.
  const again = await entrance.ask({ type: "CheckIn", code, language: "de" });
  const second = await ticket(url, again.kind === "ticket" ? again.ticket.secret : "", record);
  await entrance.ask({ type: "PrintStatus", code, language: "de" });
  await entrance.views.where("the slip", ({ slips }) => {
    return Object.values(slips).some(({ kind }) => kind === "status");
  });
  await desk.ask({ type: "CallNext" });
  const { current } = await desk.views.where("the case", (view) => view.current?.case != null);
  for (const hall of halls.slice(0, 1)) {
    await hall.views.where("the second call", ({ calls }) => Object.keys(calls).length === 2);
  }
  await list.views.where("the match", ({ intake }) => Object.keys(intake).length === 1);
  for (const client of [...mayNot, desk, list, file, first, second]) client.close();
  return {
    mayNot: [...mayNot, first, second],
    halls,
    desk,
    list,
    file,
    code,
    number,
    current,
    seen,
  };
}

test("[W4][P1] who a case is about, its notes and its post reach the back office and nobody else", async () => {
  await using server = await listenSockets();
  server.open();
  const { mayNot, desk, list, file, number, current, seen } = await watchedCase(server);

  // The back office: the list by name, the case with everything.
  expect(Object.values(seen.rows)).toMatchObject([{ name: person.name }]);
  for (const personal of [person.name, person.fileNumber, ...Object.values(mail), letter]) {
    expect(heard(list)).toContain(personal);
  }
  for (const personal of [...Object.values(person), remark, ...Object.values(mail)]) {
    expect(heard(file)).toContain(personal);
  }
  expect(heard(file)).not.toContain(letter);
  expect(heard(list)).not.toContain(person.email);

  // The desk that serves the visitor sees the case, not whom it is about.
  expect(current?.case).toMatchObject({ number, service: "study" });
  const personal = [...Object.values(person), remark, ...Object.values(mail), letter];
  for (const client of [desk, ...mayNot]) {
    for (const words of personal) expect(heard(client)).not.toContain(words);
  }
});

test("[W4][D1] the number and the code of a case reach no hall, no phone and no other desk", async () => {
  await using server = await listenSockets();
  server.open();
  const { mayNot, halls, list, code, number } = await watchedCase(server);
  for (const client of mayNot) {
    expect(heard(client)).not.toContain(code);
    expect(heard(client)).not.toContain(number);
  }
  expect(heard(list)).toContain(number);
  expect(heard(list)).not.toContain(code);
  for (const hall of halls) expect(heard(hall)).not.toMatch(/"case"|"service"|"language"/);
});
