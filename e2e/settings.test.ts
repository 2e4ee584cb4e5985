import { userOf } from "./office/accounts.ts";
import { expect, test, type StaffScreen } from "./office/enrolled.ts";
import { barriers } from "./pages/barriers.ts";
import { SettingsPage } from "./pages/settings.ts";
import { saying } from "./pages/words.ts";

test.use({
  people: {
    s01: { roles: ["administrator"] },
    s02: { roles: ["front-office"] },
  },
});

/** The settings at this counter, opened by its administrator. */
async function openSettings({ page, access }: StaffScreen): Promise<SettingsPage> {
  await access.signIn("s01");
  await expect(access.button(access.words.signOut)).toBeVisible();
  const settings = new SettingsPage(page);
  await settings.open();
  return settings;
}

test("somebody new gets a role and a password that is good once, and signs in with it [X3] [X4]", async ({
  machines,
}) => {
  const settings = await openSettings(await machines.counter("c1"));
  const { words, dialog, page } = settings;
  await expect(page.getByRole("tab", { name: words.tabs.people })).toBeFocused();
  await settings.edit("Person 03");
  await expect(settings.button(words.proofs.reset)).toBeDisabled();
  await dialog.getByLabel(words.people.user).fill(userOf("s02"));
  await dialog.getByRole("checkbox", { name: saying(words.roleTexts["back-office"]) }).check();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText(words.faults["user-taken"])).toBeVisible();
  await dialog.getByLabel(words.people.user).fill(userOf("s03"));
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(settings.row("Person 03")).toContainText(words.roles["back-office"]);
  await settings.edit("Person 03");
  await settings.button(words.proofs.reset).click();
  const once = await dialog.locator(".one-time-password").innerText();
  await page.keyboard.press("Escape");
  await expect(settings.row("Person 03")).toContainText(words.people.byPassword);

  const other = await machines.counter("c2");
  await other.access.signIn("s03", once);
  await expect(other.access.heading(other.access.words.newPassword.title)).toBeVisible();
});

test("the last administrator stays, and whoever is none finds no settings [X4]", async ({
  machines,
}) => {
  const screen = await machines.counter("c1");
  await screen.access.signIn("s02");
  await screen.access.beginDuty();
  await expect(screen.desk.desk).toBeVisible();
  const settings = new SettingsPage(screen.page);
  await expect(settings.page.getByRole("button", { name: settings.words.title })).toHaveCount(0);
  await settings.page.keyboard.press("5");
  await expect(settings.main).toHaveCount(0);

  const other = await openSettings(await machines.counter("c2"));
  const { words, dialog } = other;
  await other.edit("Person 01");
  await dialog.getByRole("checkbox", { name: saying(words.roleTexts.administrator) }).uncheck();
  await other.button(words.save).click();
  await expect(dialog.getByText(words.faults["last-administrator"])).toBeVisible();
});

test("a device is let in by the code on its own screen, and revoked after a question [X1] [X2]", async ({
  machines,
}) => {
  const settings = await openSettings(await machines.counter("c1"));
  const { words, page, main, dialog } = settings;
  const display = await machines.unpack("display");
  const code = await display.pairingCode();
  await settings.tab("devices");
  await expect(main.getByRole("listitem")).toHaveCount(1);
  // The code is read off the device and nowhere else.
  await expect(main).not.toContainText(code);
  const form = page.getByRole("form", { name: words.devices.approve });
  await form.getByLabel(words.devices.code).fill("00000000");
  await expect(form.getByText(words.devices.unknownCode)).toBeVisible();
  await form.getByLabel(words.devices.code).fill(code.toLowerCase());
  await expect(
    form.getByText(saying(words.devices.is, { kind: words.devices.kinds.display })),
  ).toBeVisible();
  await form.getByLabel(words.devices.place).selectOption({ index: 1 });
  await form.getByLabel(words.devices.name).fill("Anzeige Eingang");
  await page.keyboard.press("Enter");
  await expect(display.code).toBeHidden();
  const row = settings.row("Anzeige Eingang");
  await expect(row).toContainText(words.devices.online);

  await row.getByRole("button").click();
  await expect(dialog).toContainText(words.devices.revokeText);
  await dialog.getByRole("button", { name: words.devices.revokeSubmit }).click();
  await expect(row).toContainText(saying(words.devices.isRevoked));
  await expect(display.code).toBeVisible();
});

test("whoever lets a device in is told what is missing at its field, with keys alone [X1]", async ({
  machines,
}) => {
  const settings = await openSettings(await machines.counter("c1"));
  const { words, page } = settings;
  const display = await machines.unpack("display");
  const typed = await display.pairingCode();
  await settings.tab("devices");
  const form = page.getByRole("form", { name: words.devices.approve });
  const [code, place, name] = [
    form.getByLabel(words.devices.code),
    form.getByLabel(words.devices.place),
    form.getByLabel(words.devices.name),
  ];
  await form.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(code).toBeFocused();
  await expect(code).toHaveAccessibleDescription(saying(words.devices.codeMissing));
  await expect(name).toHaveAccessibleDescription(saying(words.devices.nameMissing));
  await expect(place).toBeDisabled();
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.type(typed);
  await expect(code).not.toHaveAttribute("aria-invalid");
  await expect(place).toBeEnabled();
  await page.keyboard.press("Enter");
  await expect(place).toBeFocused();
  await expect(place).toHaveAccessibleDescription(saying(words.devices.placeMissing));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(name).toBeFocused();
  await page.keyboard.type("Anzeige Eingang");
  await page.keyboard.press("Enter");
  await expect(settings.row("Anzeige Eingang")).toBeVisible();
  await expect(form.locator("[aria-invalid]")).toHaveCount(0);
});

test("a test page comes out of the printer, and the audit list tells of everything [X6]", async ({
  machines,
  office,
}) => {
  const settings = await openSettings(await machines.counter("c1"));
  const { words, page, main } = settings;
  await settings.tab("printers");
  await settings.row("Eingangshalle").getByRole("button").click();
  await expect(settings.row("Eingangshalle")).toContainText(
    saying(words.printers.tests.printed, {}),
  );
  expect(await (await page.request.get(`${office.url}/paper`)).ok()).toBe(true);
  await settings.tab("audit");
  for (const deed of ["audit-read", "test-printed", "sign-in"] as const) {
    await expect(main.getByRole("cell", { name: words.audit.deeds[deed] }).first()).toBeVisible();
  }
  await main.getByLabel(words.audit.what).selectOption({ label: words.audit.kinds.look });
  await expect(main.getByRole("cell", { name: words.audit.deeds["sign-in"] })).toHaveCount(0);
  await expect(main.getByRole("cell", { name: words.audit.deeds["audit-read"] })).toHaveCount(1);
});

test("every tab and dialog is open to everybody, at the size of a counter's screen", async ({
  machines,
}) => {
  const settings = await openSettings(await machines.counter("c1"));
  await machines.unpack("kiosk");
  const { page, dialog } = settings;
  for (const tab of ["people", "devices", "printers", "audit", "definition"] as const) {
    await settings.tab(tab);
    await expect(page.getByRole("tabpanel")).toBeVisible();
    if (tab === "devices") await expect(page.getByRole("listitem")).toHaveCount(1);
    expect.soft(await barriers(page), tab).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(wide, tab).toBeLessThanOrEqual(0);
  }
  await settings.tab("people");
  await settings.edit("Person 02");
  expect.soft(await barriers(page), "person").toEqual([]);
  await page.keyboard.press("Escape");
  await settings.tab("devices");
  await settings.row("c1").getByRole("button").click();
  await expect(dialog).toBeVisible();
  expect.soft(await barriers(page), "revoke").toEqual([]);
});
