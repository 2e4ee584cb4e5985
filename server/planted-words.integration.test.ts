import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { noAnswers } from "../shared/domain/cases/cluster.ts";
import { bookingPaths } from "../shared/protocol/booking-pages.ts";
import { ticketPath } from "../shared/protocol/polled-ticket.ts";
import { receiptPaths } from "../shared/protocol/receipt-paths.ts";
import { questionAcknowledgement } from "../shared/protocol/questions.ts";
import { statusPaths } from "../shared/protocol/status-pages.ts";
import { openPdf, pdfText } from "./testing/read-pdf.ts";
import { startProcess, type ServerProcess } from "./testing/server-process.ts";
import { makeTemporaryDirectory, removeDirectory } from "./testing/temporary-directory.ts";
import { wordsIn } from "./testing/traces-of.ts";
import { waitUntil } from "./testing/wait-until.ts";
import { caseFile, counter, display, kiosk, ticket } from "./testing/wire-client.ts";

const record = { record: true };
/** Each is typed once, somewhere; plain letters and digits, so that no encoding changes them. */
const planted = {
  name: "Applicant17name",
  email: "applicant17mail",
  fileNumber: "Applicant17file",
  handOverNote: "Handover17words",
  transferNote: "Transfer17words",
  note: "Note17ofacolleague",
  reason: "Reason17ofacolleague",
  letter: "Letter17says",
  booked: "Booked18name",
  bookedEmail: "booked18mail",
  bookedFile: "Booked18file",
};
const words = Object.values(planted);
const person = {
  name: planted.name,
  email: `${planted.email}@example.org`,
  fileNumber: planted.fileNumber,
};

/** Names, contacts, notes and post, one of each kind, come into a running office; who is shown what is kept. */
async function plant(server: ServerProcess) {
  const { url } = server;
  const hall = await kiosk(url, undefined, record);
  const displays = await Promise.all(["eg", "og"].map((area) => display(url, area, record)));
  const desk = await counter(url, "c1", record);
  const elsewhere = await counter(url, "c2", record);
  const taken = await hall.ask({ type: "TakeTicket", queue: "clearing", language: "ar" });
  const secret = taken.kind === "ticket" ? taken.ticket.secret : "";
  const phone = await ticket(url, secret, record);
  await elsewhere.ask({ type: "TakeDuty", staff: "s02", duty: { kind: "front" } });
  await desk.ask({ type: "TakeDuty", staff: "s01", duty: { kind: "front" } });
  await elsewhere.ask({ type: "CallNext" });
  await elsewhere.ask({ type: "Transfer", queue: "clearing", note: planted.transferNote });
  await elsewhere.ask({ type: "TakeDuty", staff: "s02", duty: { kind: "off" } });
  await desk.ask({ type: "CallNext" });
  await desk.views.where("the note", ({ current }) => current?.note === planted.transferNote);
  await desk.ask({ type: "StartService" });
  const handed = await desk.ask({
    type: "HandOver",
    service: "residence-permit",
    case: null,
    findings: [{ document: "passport", finding: { state: "received" } }],
    conditions: [],
    answers: noAnswers,
    language: "ar",
    person,
    mail: true,
    note: planted.handOverNote,
  });
  if (handed.kind !== "case") throw new Error("no case was handed over");
  await phone.views.where("the end", ({ ticket: { status } }) => status === "finished");

  const due = await firstFree(elsewhere);
  await elsewhere.ask({
    type: "BookFor",
    service: "residence-permit",
    due,
    people: 1,
    language: "de",
    name: planted.booked,
    email: `${planted.bookedEmail}@example.org`,
    phone: null,
    fileNumber: planted.bookedFile,
  });
  await elsewhere.ask({ type: "TakeDuty", staff: "s03", duty: { kind: "back", team: "infodesk" } });
  const seen = (revision: number) => ({ staff: "s03", case: handed.case, revision });
  await elsewhere.ask({ type: "NoteCase", ...seen(1), text: planted.note });
  const { reason } = planted;
  await elsewhere.ask({ type: "SetCluster", ...seen(2), urgency: 2, difficulty: 2, reason });
  const arrived = new Date().toISOString().slice(0, 10);
  const letter = { staff: "s03", reference: "sticker-19", arrived, text: planted.letter };
  await elsewhere.ask({ type: "RegisterLetter", ...letter });

  const again = await hall.ask({ type: "CheckIn", code: handed.code, language: "ar" });
  const second = await ticket(url, again.kind === "ticket" ? again.ticket.secret : "", record);
  const file = await caseFile(url, { counter: "c2", case: handed.case }, record);
  await file.views.where("what was typed", ({ history }) =>
    history.some(({ note }) => note === reason),
  );
  const clients = [hall, ...displays, desk, elsewhere, phone, second, file];
  for (const client of clients) client.close();
  return { mayNot: [hall, ...displays, phone, second], desk, file, secret, handed };
}

/** The first time that staff could give somebody. */
async function firstFree(desk: Awaited<ReturnType<typeof counter>>): Promise<number> {
  const question = { type: "FreeSlots", service: "residence-permit", people: 1 };
  const read = questionAcknowledgement.parse(await desk.raw("ask", question));
  const days = read.ok && read.reply.kind === "slots" ? read.reply.days : [];
  const free = days.flatMap((day) => day.free);
  return free[0] ?? expect.unreachable("a free slot");
}

/** Everything that somebody without any right gets over HTTP, and what the visitor gets with the code. */
async function overHttp(url: string, { secret, handed }: Awaited<ReturnType<typeof plant>>) {
  const receipt = receiptPaths.pdf(handed.receipt, handed.code);
  await waitUntil("the receipt", async () => (await fetch(`${url}${receipt}`)).status !== 503);
  const status = (code: string) =>
    fetch(`${url}${statusPaths.status}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
  const paths = [
    "/health",
    "/protocol.json",
    "/openapi.json",
    statusPaths.process,
    bookingPaths.catalogue,
    `${bookingPaths.slots}?service=residence-permit&people=1`,
    ticketPath(secret),
  ];
  const asked = await Promise.all([
    status(handed.code),
    status("000000000000"),
    ...paths.map((path) => fetch(`${url}${path}`)),
  ]);
  const answers = asked.map(async (answer) => {
    return `${answer.url} ${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
  });
  const pdf = new Uint8Array(await (await fetch(`${url}${receipt}`)).arrayBuffer());
  return [...(await Promise.all(answers)), await pdfText(await openPdf(pdf)), pdf];
}

/** Names may be here and nowhere else (rule P1). */
const deletablePlace: ReadonlySet<string> = new Set([
  "person",
  "visit_note",
  "case_note",
  "intake_text",
]);

const told = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value);

/** What the journal keeps: rows of the deletable place, and all others, as text. */
function journalOf(data: string): { readonly deletable: string; readonly lasting: string } {
  const database = new Database(join(data, "wartemarke.sqlite"), { readonly: true });
  try {
    const tables = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    const text = (table: string) => {
      const rows = database.prepare<[], readonly unknown[]>(`SELECT * FROM "${table}"`).raw().all();
      return rows.flat().map(told).join("\n");
    };
    const isDeletable = (table: string) => deletablePlace.has(table);
    return {
      deletable: tables.filter(isDeletable).map(text).join("\n"),
      lasting: tables
        .filter((table) => !isDeletable(table))
        .map(text)
        .join("\n"),
    };
  } finally {
    database.close();
  }
}

test("[P1] [W4] what is typed about a person is in the deletable place and in no other byte", async () => {
  const data = makeTemporaryDirectory();
  const server = await startProcess({ data, args: ["--mail-capture"] });
  try {
    const heard = await plant(server);
    for (const { frames } of heard.mayNot) expect(wordsIn(frames.join("\n"), words)).toEqual([]);
    // The desk that serves the visitor has the note that came with them, and no more.
    expect(wordsIn(heard.desk.frames.join("\n"), words)).toEqual([planted.transferNote]);
    for (const answer of await overHttp(server.url, heard)) {
      expect(wordsIn(answer, words)).toEqual([]);
    }
    // Whoever works on the case is shown what was typed about it: the words are found where they are.
    const { name, email, fileNumber, handOverNote, note, reason } = planted;
    const seen = wordsIn(heard.file.frames.join("\n"), words);
    expect(seen).toEqual([name, email, fileNumber, handOverNote, note, reason]);

    expect((await server.kill("SIGTERM")).code).toBe(0);
    expect(wordsIn(server.output(), words)).toEqual([]);
    const journal = journalOf(data);
    expect(wordsIn(journal.deletable, words)).toEqual(words);
    expect(wordsIn(journal.lasting, words)).toEqual([]);
  } finally {
    await server[Symbol.asyncDispose]();
    removeDirectory(data);
  }
});
