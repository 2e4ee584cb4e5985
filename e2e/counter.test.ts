import { expect, test } from "./office/test.ts";
import { BackOfficePage } from "./pages/back-office.ts";

const serviceAtHand = "Dokumentenverlust";

test("[C8] keys alone take a visit from the call over parking and a transfer with a note to the hand-over", async ({
  office,
  devices,
  others,
}) => {
  const { number } = await others.takeTicket("clearing");
  const desk = await devices.counter("c1");
  const { words } = desk;
  await desk.signOn("Person 01");

  await desk.press("n");
  await expect(desk.state("called")).toContainText(number);
  await expect(desk.visit).toContainText(words.why.first);
  await desk.press("s");
  await expect(desk.state("serving")).toContainText(number);

  await test.step("park, and call the parked visit out of the list", async () => {
    await desk.press("p");
    await expect(desk.dialog).toBeVisible();
    await desk.press("ArrowDown");
    await desk.press("Control+Enter");
    await expect(desk.state("free")).toBeVisible();
    await expect(desk.tab("parked", 1)).toBeVisible();
    await desk.press("n");
    await expect(desk.hint(words.hindrance.nobodyWaiting)).toBeVisible();
    await desk.press("2");
    await expect(desk.listed(number)).toContainText("Formular ausfüllen");
    await desk.tabTo(desk.listed(number));
    await desk.press("Enter");
    await expect(desk.state("called")).toContainText(number);
    await expect(desk.visit).toContainText(words.why.chosen);
    await desk.press("s");
    await expect(desk.state("serving")).toBeVisible();
  });

  const otherDesk = await devices.counter("c3");
  await otherDesk.signOn("Person 03");

  await test.step("transfer, and the other counter sees the note", async () => {
    await desk.press("t");
    await desk.tabTo(desk.dialog.getByRole("radio").first());
    await desk.press("Space");
    await desk.tabTo(desk.dialog.getByRole("textbox", { name: words.transfer.note }));
    await desk.page.keyboard.type("Bitte die Anzeige der Polizei ansehen");
    await desk.press("Control+Enter");
    await expect(desk.state("free")).toBeVisible();
    await expect(otherDesk.listed(number)).toContainText(words.lists.noted);
    await otherDesk.press("n");
    await expect(otherDesk.state("called")).toContainText(number);
    await expect(otherDesk.visit).toContainText("Bitte die Anzeige der Polizei ansehen");
  });

  await test.step("hand over: the case on screen is the case on paper", async () => {
    await otherDesk.press("s");
    await expect(otherDesk.state("serving")).toBeVisible();
    const caseNumber = await otherDesk.handOver(serviceAtHand);
    expect((await office.paper.read("desk", 1)).number).toBe(caseNumber);
    await otherDesk.press("Escape");
    await expect(otherDesk.state("free")).toBeVisible();
    await otherDesk.press("u");
    await expect(otherDesk.hint(words.hindrance.nothingToUndo)).toBeVisible();
  });
});

test("[C9] U takes back the last call, start and finish", async ({ devices, others }) => {
  const { number } = await others.takeTicket("clearing");
  const desk = await devices.counter("c1");
  await desk.signOn("Person 01");
  await desk.press("n");
  await expect(desk.state("called")).toContainText(number);
  await desk.press("u");
  await expect(desk.state("free")).toBeVisible();
  await expect(desk.tab("waiting", 1)).toBeVisible();
  await desk.press("n");
  await expect(desk.state("called")).toContainText(number);
  await desk.press("s");
  await expect(desk.state("serving")).toContainText(number);
  await desk.press("u");
  await expect(desk.state("called")).toContainText(number);
  await desk.press("s");
  await expect(desk.state("serving")).toContainText(number);
  await desk.press("f");
  await expect(desk.state("free")).toBeVisible();
  await desk.press("u");
  await expect(desk.state("serving")).toContainText(number);
});

test.describe("with quick recalls", () => {
  test.use({ variant: { set: [[["limits", "recallAfter"], "3 s"]] } });

  test("[C7] a recall counts down, three calls allow to mark as missed, and the missed rejoins with its number (complaint 13)", async ({
    devices,
    others,
  }) => {
    const { number } = await others.takeTicket("clearing");
    const desk = await devices.counter("c1");
    const { words } = desk;
    const recall = desk.button(new RegExp(words.actions.recall));
    await desk.signOn("Person 01");
    await desk.press("n");
    await expect(desk.state("called")).toContainText(number);
    await desk.press("r");
    await expect(desk.hint(words.actions.recall)).toBeVisible();
    await expect(recall).toBeDisabled();
    for (const calls of ["2", "3"]) {
      await desk.press("m");
      await expect(desk.hint(words.actions.missed)).toBeVisible();
      await expect(recall).toBeEnabled();
      await desk.press("r");
      const { calls_other: counted } = words.status;
      await expect(desk.desk).toContainText(counted.replace("{{count}}", calls));
    }
    await desk.press("m");
    await expect(desk.state("free")).toBeVisible();
    await expect(desk.tab("missed", 1)).toBeVisible();
    await desk.press("n");
    await expect(desk.hint(words.hindrance.nobodyWaiting)).toBeVisible();
    await desk.press("3");
    await desk.tabTo(desk.listed(number));
    await desk.press("Enter");
    await expect(desk.tab("missed", 0)).toBeVisible();
    await desk.press("n");
    await expect(desk.state("called")).toContainText(number);
  });
});

test("[E2] staff see the reason of an emergency, confirm it, or move it on with its number", async ({
  devices,
  others,
}) => {
  const first = await others.takeTicket("emergency", "job-at-risk");
  const second = await others.takeTicket("emergency", "urgent-travel");
  const desk = await devices.counter("c3");
  const { words } = desk;
  await desk.signOn("Person 03");

  await desk.press("n");
  await expect(desk.state("called")).toContainText(first.number);
  await expect(desk.visit).toContainText("Brief vom Arbeitgeber");
  await desk.tabTo(desk.button(words.emergency.confirm));
  await desk.press("Enter");
  await expect(desk.visit).toContainText(words.emergency.confirmed);
  await desk.press("s");
  await expect(desk.state("serving")).toBeVisible();
  await desk.press("f");
  await expect(desk.state("free")).toBeVisible();

  await desk.press("n");
  await expect(desk.state("called")).toContainText(second.number);
  await desk.tabTo(desk.button(words.emergency.decline));
  await desk.press("Enter");
  await desk.tabTo(desk.dialog.getByRole("radio", { checked: true }));
  await desk.press("Control+Enter");
  await expect(desk.dialog).toBeHidden();
  const clearing = await devices.counter("c1");
  await clearing.signOn("Person 01");
  await expect(clearing.listed(second.number)).toBeVisible();
});

test("[C10] [U1] who leaves decides on the visit first; put back it is first again, and the person is in the back office", async ({
  devices,
  others,
}) => {
  const first = await others.takeTicket("clearing");
  await others.takeTicket("clearing");
  const desk = await devices.counter("c1");
  const { words } = desk;
  await desk.signOn("Person 01");
  await desk.press("n");
  await expect(desk.state("called")).toContainText(first.number);

  await desk.press("d");
  const stillHere = words.duty.visitOpenTitle.replace("{{number}}", first.number);
  await expect(desk.dialog.getByRole("alert")).toContainText(stillHere);
  await desk.tabTo(desk.dialog.getByRole("button", { name: words.duty.putBackFirst }));
  await desk.press("Enter");
  await expect(desk.dialog.getByRole("alert")).toBeHidden();
  await desk.tabTo(desk.dialog.getByRole("radio", { checked: true }));
  await desk.press("ArrowUp");
  await expect(desk.dialog.getByRole("radio", { name: words.duty.back })).toBeChecked();
  await desk.tabTo(desk.dialog.getByRole("button", { name: words.duty.submitBack }));
  await desk.press("Enter");
  await expect(desk.dialog).toBeHidden();
  await expect(new BackOfficePage(desk).lists).toBeVisible();

  const other = await devices.counter("c2");
  await expect(other.whoIsWhere.getByRole("listitem")).toContainText(/Person 01.*Infodesk/);
  await other.signOn("Person 02");
  await expect(other.tab("waiting", 2)).toBeVisible();
  await other.press("n");
  await expect(other.state("called")).toContainText(first.number);
});

test("[C6] two counters press next at the same instant and get two different visits (complaint 1)", async ({
  devices,
  others,
}) => {
  const numbers = [
    (await others.takeTicket("clearing")).number,
    (await others.takeTicket("clearing")).number,
  ];
  const desks = await Promise.all([devices.counter("c1"), devices.counter("c2")]);
  for (const [place, desk] of desks.entries()) await desk.signOn(`Person 0${place + 1}`);
  await Promise.all(desks.map((desk) => desk.press("n")));
  for (const desk of desks) await expect(desk.state("called")).toBeVisible();
  const called = await Promise.all(desks.map((desk) => desk.number.innerText()));
  expect(called.toSorted()).toEqual(numbers);
});

test("[C5] any waiting number can be found and called, and it is recorded as chosen (complaint 12)", async ({
  devices,
  others,
}) => {
  for (const _ of [1, 2, 3]) await others.takeTicket("clearing");
  const desk = await devices.counter("c1");
  await desk.signOn("Person 01");
  await expect(desk.tab("waiting", 3)).toBeVisible();
  await desk.press("/");
  await desk.page.keyboard.type("k3");
  await expect(desk.listed("K001")).toBeHidden();
  await desk.tabTo(desk.listed("K003"));
  await desk.press("Enter");
  await expect(desk.state("called")).toContainText("K003");
  await expect(desk.visit).toContainText(desk.words.why.chosen);
});

test("[C1] the screen says why a number is next: its share of the target, and who would come after it", async ({
  devices,
  others,
}) => {
  const urgent = await others.takeTicket("emergency", "job-at-risk");
  const other = await others.takeTicket("clearing");
  const desk = await devices.counter("c3");
  await desk.signOn("Person 03");
  await expect(desk.tab("waiting", 2)).toBeVisible();
  await desk.press("n");
  await expect(desk.state("called")).toContainText(urgent.number);
  await expect(desk.visit).toContainText(/Wartete .* bei einem Ziel von 10\s+min/);
  await expect(desk.visit).toContainText(new RegExp(`${other.number} (mit|liegt)`));
});
