import type { CounterWish } from "../shared/protocol/commands.ts";
import type { Others } from "./office/others.ts";
import { expect, test } from "./office/test.ts";
import { BackOfficePage } from "./pages/back-office.ts";
import { saying } from "./pages/words.ts";

type HandOver = Extract<CounterWish, { type: "HandOver" }>;

const team = "Arbeit und Studium";

/** Visitors were at the clearing desk and handed in an application each; gives the numbers of the cases. */
async function applications(
  others: Others,
  ...wishes: readonly Partial<HandOver>[]
): Promise<readonly string[]> {
  const desk = await others.counter("c2");
  const numbers: string[] = [];
  for (const wish of wishes) {
    await others.takeTicket("clearing");
    await desk.ask({ type: "CallNext" });
    await desk.ask({ type: "StartService" });
    const answer = await desk.ask({
      type: "HandOver",
      service: "study",
      case: null,
      findings: [],
      conditions: [],
      answers: { titleExpires: null, travels: null, jobAtRisk: false },
      language: "de",
      person: null,
      mail: false,
      ...wish,
    });
    if (answer.kind !== "case") throw new Error(`not a case: ${answer.kind}`);
    numbers.push(answer.case);
  }
  return numbers;
}

const visitor = (number: number): HandOver["person"] => ({
  name: `Visitor ${number}`,
  email: null,
  fileNumber: null,
});

test("[K2] [K4] [K5] a case is taken by key, completed and worked through until it can be collected", async ({
  devices,
  others,
}) => {
  const [usual = "", sooner = ""] = await applications(
    others,
    { person: visitor(16) },
    { person: visitor(17), service: "blue-card" },
  );
  const desk = await devices.counter("c1");
  const office = new BackOfficePage(desk);
  const { words } = office;
  await office.signOn("Person 01", team);

  await test.step("the more urgent stands first; arrows and Enter open", async () => {
    await expect(office.rows).toHaveCount(2);
    await expect(office.rows.first()).toContainText(sooner);
    await office.rows.first().focus();
    await desk.press("ArrowDown");
    await desk.press("Enter");
    await expect(office.caseOf(usual)).toContainText("Visitor 16");
  });

  await test.step("the next case is the most urgent one that nobody has", async () => {
    await desk.press("n");
    await expect(office.caseOf(sooner)).toContainText("Visitor 17");
    await expect(office.row(sooner)).toContainText(words.me);
    await expect(office.row(usual)).toContainText(words.nobody);
  });

  await test.step("the checklist makes it complete, also for who loads the page again", async () => {
    await office.receiveAll();
    await expect(office.status("complete")).toBeVisible();
    await desk.page.reload();
    await office.open(sooner);
    await expect(office.status("complete")).toBeVisible();
  });

  await test.step("step by step", async () => {
    for (const step of ["in-review", "decided", "in-production", "ready"] as const) {
      await office.step(step);
    }
    await expect(office.history.first()).toContainText(desk.words.visit.caseStatus.ready);
  });

  await test.step("who leaves is told what is still theirs, and gives it back", async () => {
    await office.open(usual);
    await desk.press("t");
    await expect(office.row(usual)).toContainText(words.me);
    await desk.press("d");
    await expect(office.dialog).toContainText(saying(words.leaving.title_other, { count: "2" }));
    await office.button(words.leaving.giveBack).click();
    await expect(desk.page.getByRole("listbox", { name: desk.words.duty.person })).toBeVisible();
    await office.signOn("Person 02", team);
    await expect(office.row(usual)).toContainText(words.nobody);
  });
});

test("[K2] two people never work over each other: the second is shown what the first did, and keeps what was typed", async ({
  devices,
  others,
}) => {
  const [number = ""] = await applications(others, { person: visitor(17) });
  const [first, second] = await Promise.all(
    ["c1", "c3"].map(async (key) => new BackOfficePage(await devices.counter(key))),
  );
  if (first === undefined || second === undefined) throw new Error("there are two");
  await first.signOn("Person 01", team);
  await second.signOn("Person 03", team);
  await first.open(number);
  await second.open(number);

  const { words } = second;
  await second.desk.press("k");
  await second.desk.page.keyboard.type("Remark 17");
  await first.desk.press("t");
  await expect(first.row(number)).toContainText(words.me);
  await expect(second.row(number)).toContainText("Person 01");
  await expect(second.changed).toContainText(saying(words.entry.assigned, { name: "Person 01" }));

  await second.desk.press("Control+Enter");
  const refusal = second.desk.page.getByRole("alert").filter({
    hasText: second.desk.words.errors.title,
  });
  await expect(refusal).toBeVisible();
  await expect(second.note).toHaveValue("Remark 17");

  await second.button(words.changed.seen).click();
  await second.note.press("Control+Enter");
  await expect(second.history.first()).toContainText("Remark 17");
  await expect(second.note).toHaveValue("");
  await expect(first.changed).toContainText("Remark 17");
});

test("[K1] a letter is registered by its sticker, opens a case, and the next one finds it by its number", async ({
  devices,
}) => {
  const desk = await devices.counter("c1");
  const office = new BackOfficePage(desk);
  const { words } = office;
  await office.signOn("Person 01", team);

  await office.registerLetter("P-0017", "Remark 17");
  await expect(office.post).toContainText("Remark 17");
  const number = await office.openCase("Aufenthalt zum Studium");
  await expect(office.row(number)).toBeVisible();
  await office.tab("papers").click();
  await expect(office.file).toContainText(words.post.kind.letter);

  await test.step("the same sticker is not registered twice", async () => {
    await office.registerLetter("P-0017", "");
    await expect(office.told).toHaveText(saying(words.letter.again, { reference: "P-0017" }));
    await expect(office.beside).toContainText(words.post.settled);
  });

  await test.step("a letter that names a case is matched with one touch", async () => {
    await office.registerLetter("P-0018", `Zu ${number}`);
    await expect(office.post).toContainText("Aufenthalt zum Studium");
    await office.button(words.match.submit).click();
    await expect(office.history.first()).toContainText(words.entry.intake);
  });

  await test.step("advertising is put aside", async () => {
    await office.registerLetter("P-0019", "");
    await office.button(words.post.dismiss).click();
    await office.dialog.getByRole("radio", { name: words.dismiss.reasons.spam }).check({
      force: true,
    });
    await desk.press("Control+Enter");
    await expect(office.dialog).toBeHidden();
    await desk.press("2");
    await expect(office.lists).toContainText(words.post.empty);
  });
});
