import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { definitionPiece, settingsReply, type SettingsReply } from "../shared/protocol/settings.ts";
import { ticket } from "../shared/testing/requests.ts";
import { wallTime } from "../shared/testing/wall-time.ts";
import type { DefinitionRequest } from "./access/settings/requests.ts";
import { definitionAtStart } from "./definition-at-start.ts";
import { validYaml } from "./definition/testing.ts";
import { MemoryJournal } from "./journal/memory/memory-journal.ts";
import { OfficeDefinitions } from "./office-definitions.ts";
import { openOffice } from "./testing/open-office.ts";

const nine = wallTime("09:00");
/** Every queue is open all day, on every day. */
const wakeful = validYaml
  .replace(/mon-fri: .*/u, 'mon-sun: ["00:00-24:00"]')
  .replace(/ {4}opening: .*\n/u, "");

/** An office that was started with a file, and what an administrator asks of its definitions. */
async function definedOffice({
  yaml = wakeful,
  journal = new MemoryJournal(),
  isAdministered = true,
} = {}) {
  const { definitions } = journal;
  const atStart = definitionAtStart({ path: "office.yaml", yaml }, definitions, nine);
  const opened = await openOffice({ ...atStart, journal });
  const { office } = opened;
  const desk = new OfficeDefinitions({
    office,
    definitions,
    hasAdministrator: () => isAdministered,
  });
  const ask = async (request: DefinitionRequest, by = "s01") => {
    const answer = await desk.answer(request, by);
    return answer.ok ? settingsReply.parse(answer.reply) : answer.error;
  };
  const send = async (text: string, by = "s01", piece = definitionPiece) => {
    const draft = randomUUID();
    for (let from = 0; from < text.length; from += piece) {
      const part = text.slice(from, from + piece);
      const sent = await ask({ type: "SendDefinition", draft, from, text: part }, by);
      expect(sent).toEqual({ kind: "done" });
    }
    return draft;
  };
  return {
    ...opened,
    journal,
    ask,
    send,
    async save(text: string, basedOn = office.version) {
      const draft = await send(text);
      return ask({ type: "SaveDefinition", draft, basedOn, note: "Anbau" });
    },
    async check(text: string): Promise<Extract<SettingsReply, { kind: "checked" }>> {
      const reply = await ask({ type: "CheckDefinition", draft: await send(text) });
      if (!("kind" in reply) || reply.kind !== "checked") throw new Error("it was not checked");
      return reply;
    },
  };
}

test("[X8] a definition that came in pieces is saved word for word, with who, when and why", async () => {
  const { office, ask, send, clock } = await definedOffice();
  expect(await ask({ type: "ListDefinitions" })).toEqual({
    kind: "definitions",
    versions: [{ version: 1, at: clock.now, by: null, note: "" }],
  });
  const yaml = `# Grüße 🌻\n${wakeful.replace("name: Testamt", "name: Neues Amt")}`;
  clock.pass(1_000);
  const draft = await send(yaml, "s02", 7);
  const note = "neues Schild";
  const saved = await ask({ type: "SaveDefinition", draft, basedOn: 1, note }, "s02");
  expect(saved).toEqual({ kind: "definition-saved", version: 2 });
  expect(office.definition.name).toBe("Neues Amt");
  expect(await ask({ type: "ReadDefinition", version: 2 })).toMatchObject({ yaml });
  expect(await ask({ type: "ReadDefinition", version: 3 })).toEqual({ code: "version-unknown" });
  expect(await ask({ type: "ListDefinitions" })).toMatchObject({
    versions: [{ version: 2, by: "s02", note, at: clock.now }, { version: 1 }],
  });
  await office.close();
});

test("[X8] a mistake is told with line, column and path, and is never saved", async () => {
  const { office, check, save } = await definedOffice();
  const wrong = wakeful.replace("queues: [clearing]", "queues: [claring]");
  const line = wrong.split("\n").findIndex((text) => text.includes("claring")) + 1;
  const mistake = { line, column: 14, path: "counters.c2.queues[0]" };
  expect(await check(wrong)).toMatchObject({ mistakes: [mistake], changes: [] });
  expect(await save(wrong)).toMatchObject({ code: "definition-wrong", mistakes: [mistake] });
  expect(office.version).toBe(1);
  await office.close();
});

test("[X8] what would change is told, with how much that is open it touches", async () => {
  const { office, check } = await definedOffice();
  for (let n = 0; n < 3; n += 1) await office.submit(null, ticket("emergency", "lost"));
  const without = wakeful
    .replace(/ {2}emergency:\n {4}letter[^]*?dailyCap: 20\n/u, "")
    .replace("queues: [emergency, clearing]", "queues: [clearing]")
    .replace(/ {2}- key: urgent[^]*?emergency: true\n/u, "")
    .replace("collectionQueue: emergency", "collectionQueue: clearing")
    .replace("name: { de: Studium }", "name: { de: Studieren }");
  const { mistakes, changes } = await check(without);
  expect(mistakes).toEqual([]);
  const none = { visits: 0, appointments: 0, cases: 0 };
  expect(changes).toEqual([
    { section: "queues", key: "emergency", change: "removed", affects: { ...none, visits: 3 } },
    { section: "counters", key: "c1", change: "changed", affects: none },
    { section: "services", key: "study", change: "changed", affects: none },
    { section: "choices", key: null, change: "changed", affects: none },
    { section: "caseTerms", key: null, change: "changed", affects: none },
  ]);
  expect((await check(wakeful)).changes).toEqual([]);
  await office.close();
});

test("[X8] who saves what somebody else has changed meanwhile is refused and told the newest", async () => {
  const { office, save } = await definedOffice();
  expect(await save(wakeful.replace("Testamt", "Amt A"))).toMatchObject({ version: 2 });
  const late = await save(wakeful.replace("Testamt", "Amt B"), 1);
  expect(late).toEqual({ code: "definition-changed", newest: 2 });
  expect(office.definition.name).toBe("Amt A");
  await office.close();
});

test("[X8] pieces that are missing, of another draft or too many are refused", async () => {
  const { office, ask, send } = await definedOffice();
  const [draft, other] = [randomUUID(), randomUUID()];
  const piece = (from: number, text: string, of = draft) =>
    ask({ type: "SendDefinition", draft: of, from, text });
  expect(await piece(3, "abc")).toEqual({ code: "definition-not-sent" });
  expect(await piece(0, "abc")).toEqual({ kind: "done" });
  expect(await piece(3, "def")).toEqual({ kind: "done" });
  expect(await piece(3, "def")).toEqual({ kind: "done" });
  expect(await piece(7, "x")).toEqual({ code: "definition-not-sent" });
  expect(await piece(6, "x", other)).toEqual({ code: "definition-not-sent" });
  expect(await ask({ type: "CheckDefinition", draft }, "s02")).toEqual({
    code: "definition-not-sent",
  });
  const full = await send("x".repeat(400_000), "s02");
  const over = { type: "SendDefinition", draft: full, from: 400_000, text: "x" } as const;
  expect(await ask(over, "s02")).toEqual({ code: "definition-too-long" });
  await office.close();
});

test("[X4][X8] nobody saves a definition under which nobody could open the settings", async () => {
  const { office, save } = await definedOffice({ isAdministered: false });
  expect(await save(wakeful.replace("Testamt", "Amt A"))).toEqual({ code: "last-administrator" });
  await office.close();
});

test("[X8] an office starts with its newest version; a file that says something new comes after it", async () => {
  const journal = new MemoryJournal();
  const first = await definedOffice({ journal });
  await first.save(wakeful.replace("Testamt", "Amt A"));
  await first.office.close();

  const again = await definedOffice({ journal });
  expect([again.office.version, again.office.definition.name]).toEqual([2, "Amt A"]);
  await again.office.close();

  const yaml = wakeful.replace("Testamt", "Amt B");
  const changed = await definedOffice({ journal, yaml });
  expect([changed.office.version, changed.office.definition.name]).toEqual([3, "Amt B"]);
  expect(journal.definitions.newest()).toMatchObject({ version: 3, by: null, yaml });
  await changed.office.close();
});

test("[T3][X8] what is needed of a version before the restart is held over after it", async () => {
  const journal = new MemoryJournal();
  const before = await definedOffice({ journal });
  await before.office.submit(null, ticket("emergency", "lost"));
  await before.office.close();
  const yaml = wakeful
    .replace(/ {2}emergency:\n {4}letter[^]*?dailyCap: 20\n/u, "")
    .replace("queues: [emergency, clearing]", "queues: [clearing]")
    .replace(/ {2}- key: urgent[^]*?emergency: true\n/u, "")
    .replace("collectionQueue: emergency", "collectionQueue: clearing");
  for (const _ of ["a changed file", "the same again"]) {
    const { office, logged } = await definedOffice({ journal, yaml });
    expect(office.version).toBe(2);
    expect(office.definition.counters["c1"]?.queues).toEqual(["clearing", "emergency"]);
    expect(office.written.queues).not.toHaveProperty("emergency");
    expect(logged).toEqual([]);
    await office.close();
  }
});
