import { readFile } from "node:fs/promises";
import { freePort } from "../server/testing/free-port.ts";
import { password } from "./office/accounts.ts";
import { expect, test, type StaffScreen } from "./office/enrolled.ts";
import { barriers } from "./pages/barriers.ts";
import { DefinitionPage } from "./pages/definition.ts";
import { saying } from "./pages/words.ts";

test.use({
  people: {
    s01: { roles: ["administrator"] },
    s02: { roles: ["administrator"] },
  },
});

/** The definition at this counter, opened by an administrator. */
async function openDefinition(
  { page, access }: StaffScreen,
  staff: "s01" | "s02" = "s01",
): Promise<DefinitionPage> {
  await access.signIn(staff);
  await expect(access.button(access.words.signOut)).toBeVisible();
  const definition = new DefinitionPage(page);
  await definition.open();
  return definition;
}

test("a mistake is shown at its line, and what is right comes into force on every screen at once [X8]", async ({
  machines,
}) => {
  const definition = await openDefinition(await machines.counter("c1"));
  const { words, page, settings, findings } = definition;
  await expect(settings.button(words.save)).toBeDisabled();
  await definition.replace(/letter: K/u, "letter: KK");
  await definition.check();
  await expect(findings.first()).toContainText("letter");
  await expect(page.locator(".definition-lines [data-wrong]")).toBeVisible();
  await expect(settings.button(words.save)).toBeDisabled();
  expect(await barriers(page)).toEqual([]);
  await findings.first().getByRole("button").click();
  await expect(definition.text).toBeFocused();

  await definition.replace(/letter: KK/u, "letter: Q");
  await definition.check();
  await expect(findings.first()).toContainText(words.kinds.changed);
  await page.getByLabel(words.note).fill("anderer Buchstabe");
  await settings.button(words.save).click();
  await expect(page.getByText(saying(words.saved, { version: "2" }))).toBeVisible();
  await expect(definition.version(2)).toContainText("anderer Buchstabe");
  await expect(definition.version(2)).toContainText("Person 01");
  expect(await barriers(page)).toEqual([]);

  expect(await machines.visitor()).toMatch(/^Q/u);
});

test("a printer that the definition moves is looked for where it is now, and simulated there [X8]", async ({
  machines,
  office,
}) => {
  const definition = await openDefinition(await machines.counter("c1"));
  const { words, page, settings } = definition;
  // The first printer is the hall's.
  await definition.replace(/port: \d+/u, `port: ${await freePort()}`);
  await definition.check();
  await settings.button(words.save).click();
  await expect(page.getByText(saying(words.saved, { version: "2" }))).toBeVisible();
  const number = await machines.visitor();
  expect(await office.paper.read("hall", 1)).toMatchObject({ number });
});

test("the mistakes that happen most are told in the language of the screen [X8]", async ({
  machines,
}) => {
  const definition = await openDefinition(await machines.counter("c1"));
  const { words, page, findings } = definition;
  const mistakes = [
    [/^zone: .*$/mu, "zone: 7", words.mistake.expected.zone],
    [/slotEvery: \d+ min/u, "slotEvery: 12 min", words.mistake.expected.fiveMinutes],
    [/area: \w+/u, "area: cellar", saying(words.mistake.found.unknown, { value: "cellar" })],
    [/letter: \w/u, "leter: K", saying(words.mistake.found.notOneOfMeant, { meant: "letter" })],
  ] as const;
  for (const [text, by] of mistakes) await definition.replace(text, by);
  await definition.check();
  for (const [, , said] of mistakes)
    await expect(findings.filter({ hasText: said })).toHaveCount(1);
  // The letter is not only misspelt but missing.
  await expect(findings.filter({ hasText: words.mistake.found.missing })).toHaveCount(1);
  await expect(findings.filter({ hasText: words.mistake.english })).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);
});

test("who is slower keeps the text, and sees what it would change of the newer version [X8]", async ({
  machines,
}) => {
  const quick = await openDefinition(await machines.counter("c1"));
  const slow = await openDefinition(await machines.counter("c2"), "s02");
  const { words } = slow;
  await slow.replace(/^address: .*$/mu, "address: Testweg 1");
  await slow.check();
  await expect(slow.findings).toHaveCount(1);

  await quick.replace(/^name: .*$/mu, "name: Neues Amt");
  await quick.check();
  await quick.settings.button(words.save).click();
  await expect(quick.page.getByText(saying(words.saved, { version: "2" }))).toBeVisible();

  await slow.settings.button(words.save).click();
  await expect(slow.page.getByText(slow.settings.words.faults["definition-changed"])).toBeVisible();
  await expect(slow.page.getByText(saying(words.newer, { version: "2" }))).toBeVisible();
  expect(await barriers(slow.page)).toEqual([]);
  await slow.page.getByRole("button", { name: saying(words.rebase, { version: "2" }) }).click();
  // Of the newer version it would change the name back, too.
  await expect(slow.findings).toHaveCount(2);
  await slow.replace(/^name: .*$/mu, "name: Neues Amt");
  await slow.settings.tab("audit");
  await slow.settings.tab("definition");
  await slow.check();
  await expect(slow.findings).toHaveCount(1);
  await slow.settings.button(words.save).click();
  await expect(slow.version(3)).toContainText(words.inForce);

  // The other one has changed nothing, and so sees the newest.
  await expect(quick.text).toHaveValue(/^address: Testweg 1$/mu);
  await quick.version(1).getByRole("button").click();
  const note = quick.page.getByLabel(words.note);
  await expect(note).toHaveValue(saying(words.likeVersion, { version: "1" }));
  await quick.check();
  await expect(quick.findings).toHaveCount(2);
});

test("the definition leaves and comes as a file [X8]", async ({ machines }) => {
  const definition = await openDefinition(await machines.counter("c1"));
  const { words, page, settings } = definition;
  const download = page.waitForEvent("download");
  await settings.button(words.download).click();
  const path = await (await download).path();
  const text = await readFile(path, "utf8");
  expect(text).toBe(await definition.text.inputValue());
  const chooser = page.waitForEvent("filechooser");
  await settings.button(words.upload).click();
  const other = text.replace(/^address: .*$/mu, "address: Testweg 1");
  const file = { name: "neu.yaml", mimeType: "application/yaml", buffer: Buffer.from(other) };
  await (await chooser).setFiles(file);
  await expect(definition.text).toHaveValue(other);
  await settings.button(words.discard).click();
  await expect(definition.text).toHaveValue(text);
});

test("what somebody has typed outlives closed settings, a lock and a take-over, for nobody else [X5] [X8]", async ({
  machines,
}) => {
  const screen = await machines.counter("c1");
  const definition = await openDefinition(screen);
  const { words, page, settings, text } = definition;
  const { access } = screen;
  const typed = /^address: Testweg 1$/mu;
  await definition.replace(/^address: .*$/mu, "address: Testweg 1");
  await page.getByLabel(words.note).fill("neue Anschrift");

  await settings.button(settings.words.close).click();
  await expect(settings.main).toHaveCount(0);
  await definition.open();
  await expect(text).toHaveValue(typed);
  await access.lock();
  await access.fill(access.words.lock.password, password);
  await access.button(access.words.lock.unlock).click();
  await expect(text).toHaveValue(typed);

  const elsewhere = (await machines.counter("c2")).access;
  await elsewhere.signIn("s01");
  await elsewhere.button(elsewhere.words.elsewhere.takeOver).click();
  await expect(elsewhere.button(elsewhere.words.signOut)).toBeVisible();
  await openDefinition(screen, "s02");
  await expect(text).not.toHaveValue(typed);
  await settings.button(settings.words.close).click();
  await access.button(access.words.signOut).click();

  await access.signIn("s01");
  await access.button(access.words.elsewhere.takeOver).click();
  await expect(access.button(access.words.signOut)).toBeVisible();
  await definition.open();
  await expect(text).toHaveValue(typed);
  await expect(page.getByLabel(words.note)).toHaveValue("neue Anschrift");
});
