import { device as words } from "../shared/i18n/locales/de/device.ts";
import { badgeOf, password, pin, userOf } from "./office/accounts.ts";
import { expect, test, type StaffScreen } from "./office/enrolled.ts";
import { runDevice } from "./office/run-device.ts";
import { AccessPage } from "./pages/access.ts";
import { saying } from "./pages/words.ts";

/** By name, and on duty at this counter. */
async function begin({ access, desk }: StaffScreen, staff: string): Promise<void> {
  await access.signIn(staff);
  await access.beginDuty();
  await expect(desk.desk).toBeVisible();
}

test("the first counter comes in at the server itself, and its first administrator by the server's code [X1] [X3]", async ({
  office,
  machines,
}) => {
  const { page, access } = await machines.counter("c1");
  const { firstStart, faults, noDuty } = access.words;
  const [, code = ""] =
    /^ {2}([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})$/m.exec(office.server.output()) ?? [];
  await expect(access.heading(firstStart.title)).toBeVisible();
  await access.fill(firstStart.code, "0000-0000-0000-0000");
  await page.getByLabel(firstStart.staff).selectOption({ label: "Person 01" });
  await access.fill(firstStart.user, userOf("s01"));
  await access.fill(firstStart.password, "short");
  await access.fill(firstStart.again, "short");
  await access.button(firstStart.submit).click();
  await expect(page.getByText(faults.short)).toBeVisible();
  await access.fill(firstStart.password, password);
  await access.fill(firstStart.again, password);
  await access.button(firstStart.submit).click();
  await expect(page.getByText(faults["code-wrong"])).toBeVisible();
  await access.fill(firstStart.code, code);
  await access.button(firstStart.submit).click();
  // An administrator and nothing else: no duty here.
  const signedIn = access.heading(noDuty.title.replace("{{name}}", "Person 01"));
  await expect(signedIn).toBeVisible();
  await page.reload();
  await expect(signedIn).toBeVisible();
});

test.describe("with accounts", () => {
  test.use({
    people: {
      s01: { roles: ["administrator"] },
      s02: { roles: ["front-office"] },
      s03: { roles: ["front-office", "back-office"] },
      s04: { roles: ["back-office"], oneTime: true },
    },
  });

  test("a wrong password is told in plain words, and after three one waits [X3]", async ({
    machines,
  }) => {
    const { page, access } = await machines.counter("c1");
    const { signIn, faults } = access.words;
    await access.signIn("s02", "not the password");
    await expect(page.getByText(faults["wrong-credentials"])).toBeVisible();
    // Somebody unknown is told the same.
    await access.signIn("s99", "not the password");
    await expect(page.getByText(faults["wrong-credentials"])).toBeVisible();
    await access.signIn("s02", "nor this");
    await access.signIn("s02", "nor that");
    await access.signIn("s02");
    await expect(page.getByText(saying(faults["try-later"]))).toBeVisible();
    await expect(access.button(signIn.submit)).toBeDisabled();
  });

  test("whoever signs in chooses a duty of the own roles only, under the own name [X4]", async ({
    machines,
  }) => {
    const { page, access, desk } = await machines.counter("c1");
    await access.signIn("s03");
    await expect(
      access.heading(saying(access.words.duty.title, { name: "Person 03" })),
    ).toBeVisible();
    await expect(page.getByRole("listbox")).toHaveCount(0);
    await expect(page.getByRole("radio")).toHaveCount(2);
    await access.button(access.words.signOut).click();
    await begin({ page, access, desk }, "s02");
    await desk.press("d");
    await expect(desk.dialog.getByRole("radio")).toHaveCount(2);
    await desk.dialog.getByRole("button", { name: desk.words.duty.submitOff }).click();
    await expect(access.heading(access.words.signIn.title)).toBeVisible();
  });

  test("a locked screen keeps visit and place and shows neither; the own password opens it [X5]", async ({
    machines,
  }) => {
    const number = await machines.visitor();
    const screen = await machines.counter("c1");
    const { page, access, desk } = screen;
    await begin(screen, "s02");
    await desk.press("n");
    await expect(desk.number).toHaveText(number);
    await desk.press("p");
    await expect(desk.dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await desk.press("x");
    await access.locked();
    await expect(access.heading("Person 02")).toBeVisible();
    await expect(page.getByText(number).filter({ visible: true })).toHaveCount(0);
    await desk.press("n");
    await access.fill(access.words.lock.password, "not the password");
    await access.button(access.words.lock.unlock).click();
    await expect(page.getByText(access.words.faults["wrong-credentials"])).toBeVisible();
    await access.fill(access.words.lock.password, password);
    await page.keyboard.press("Enter");
    await expect(desk.number).toHaveText(number);
  });

  test("without a touch for ten minutes it locks, dialogs too; one touch in between counts [X5]", async ({
    machines,
  }) => {
    const number = await machines.visitor();
    const screen = await machines.counter("c1", { clock: true });
    const { page, access, desk } = screen;
    await begin(screen, "s02");
    await page.clock.fastForward("09:30");
    await page.mouse.move(300, 300);
    await page.clock.fastForward("09:30");
    await expect(desk.desk).toBeVisible();
    // Such a leap looks like a lost connection, which comes back by itself.
    await expect(desk.offline).toBeHidden();
    await desk.press("n");
    await expect(desk.number).toHaveText(number);
    await desk.press("p");
    await expect(desk.dialog).toBeVisible();
    await page.clock.fastForward("10:01");
    await access.locked();
    await expect(desk.dialog).toBeHidden();
    await expect(page.getByText(access.words.faults.offline)).toBeHidden();
    await access.fill(access.words.lock.password, password);
    await page.keyboard.press("Enter");
    await expect(desk.dialog).toBeVisible();
  });

  test("somebody else takes over a locked counter and says what becomes of its visit [X5] [C10]", async ({
    machines,
  }) => {
    const number = await machines.visitor();
    const screen = await machines.counter("c1");
    const { page, access, desk } = screen;
    await begin(screen, "s02");
    await desk.press("n");
    await expect(desk.number).toHaveText(number);
    await access.lock();
    await access.another();
    await access.signIn("s03");
    const { inUse } = access.words;
    await expect(access.heading(saying(inUse.title, { number }))).toBeVisible();
    await access.button(inUse.park).click();
    await expect(desk.dialog).toContainText(desk.words.park.text);
    await desk.dialog.getByRole("button", { name: desk.words.park.submit }).click();
    await expect(desk.tab("parked", 1)).toBeVisible();

    await access.lock();
    await access.readBadge(badgeOf("s02"));
    await access.givePin();
    await access.beginDuty();
    await expect(desk.state("free")).toBeVisible();
    await expect(page.getByRole("banner")).toContainText("Person 02");
  });

  test("a badge and its PIN sign in; at a second counter the first session ends [X3] [X5]", async ({
    machines,
  }) => {
    const first = await machines.counter("c1");
    await first.access.readBadge(badgeOf("s02"));
    await first.access.givePin();
    await first.access.beginDuty();
    await expect(first.desk.state("free")).toBeVisible();
    const second = await machines.counter("c2");
    const { access, page } = second;
    await access.readBadge(badgeOf("s02"));
    await access.givePin();
    const { elsewhere } = access.words;
    await expect(access.heading(saying(elsewhere.title, { number: "1" }))).toBeVisible();
    await access.button(elsewhere.takeOver).click();
    await access.beginDuty();
    await expect(second.desk.state("free")).toBeVisible();
    await expect(first.access.heading(access.words.signIn.title)).toBeVisible();
    await expect(page.getByLabel(access.words.signIn.pin)).toHaveCount(0);
  });

  test("a badge unlocks what a badge opened, and so does its PIN [X3] [X5]", async ({
    machines,
  }) => {
    const { access, desk, page } = await machines.counter("c1");
    await access.readBadge(badgeOf("s02"));
    await access.givePin();
    await access.beginDuty();
    await access.lock();
    await access.fill(access.words.lock.secret, pin);
    await page.keyboard.press("Enter");
    await expect(desk.state("free")).toBeVisible();
    await access.lock();
    await access.readBadge(badgeOf("s02"));
    await access.givePin();
    await expect(desk.state("free")).toBeVisible();
  });

  test("a password that is good for once opens nothing but another one [X3]", async ({
    machines,
  }) => {
    const { page, access } = await machines.counter("c1");
    const { newPassword, faults, duty } = access.words;
    await access.signIn("s04");
    await expect(access.heading(newPassword.title)).toBeVisible();
    await access.fill(newPassword.from, password);
    await access.fill(newPassword.to, "passwordpassword");
    await access.fill(newPassword.again, "passwordpassword");
    await access.button(newPassword.submit).click();
    await expect(page.getByText(faults["password-too-weak"])).toBeVisible();
    await access.fill(newPassword.from, password);
    await access.fill(newPassword.to, "seven lamps in the yard");
    await access.fill(newPassword.again, "seven lamps in the yard");
    await access.button(newPassword.submit).click();
    await expect(access.heading(saying(duty.title, { name: "Person 04" }))).toBeVisible();
  });

  test("a revoked device falls to its pairing screen at once, and its person is out [X2]", async ({
    office,
    machines,
  }) => {
    const screen = await machines.counter("c1");
    const { page, access, desk } = screen;
    await begin(screen, "s02");
    const [device = ""] = /d-[a-z0-9]{16}/.exec(await runDevice(office, "list")) ?? [];
    await runDevice(office, "revoke", device);
    await expect(access.code).toBeVisible();
    await expect(desk.desk).toBeHidden();
    await expect(page.getByText("Person 02")).toHaveCount(0);
    await machines.approve(access, "c2");
    await expect(access.heading(access.words.signIn.title)).toBeVisible();
    await expect(page.getByRole("banner")).toContainText("2");
  });

  test("a display with two screens shows one code, and then another area on each [X1]", async ({
    office,
    machines,
  }) => {
    const first = await machines.unpack("display");
    await first.page.goto(`${office.url}/display/?area=eg`);
    await expect(first.code).toBeVisible();
    const page = await first.page.context().newPage();
    await page.goto(`${office.url}/display/?area=og`);
    const second = new AccessPage(page);
    const waits = page.getByText(words["other-window"]);
    await expect(waits).toBeVisible();
    await expect(second.code).toBeHidden();
    await machines.approve(first, "eg");
    const halls = async () => {
      await expect(first.page.getByRole("main")).toContainText("Erdgeschoss");
      await expect(page.getByRole("main")).toContainText("Obergeschoss");
    };
    await halls();

    // A code for both again once it has been revoked.
    const [device = ""] = /d-[a-z0-9]{16}/.exec(await runDevice(office, "list")) ?? [];
    await runDevice(office, "revoke", device);
    await expect(first.code.or(first.page.getByText(words["other-window"]))).toBeVisible();
    await expect(second.code.or(waits)).toBeVisible();
    await machines.approve((await waits.isVisible()) ? first : second, "eg");
    await halls();
  });

  test("kiosk and display are let in by their codes, each at its place [X1]", async ({
    machines,
  }) => {
    const kiosk = await machines.unpack("kiosk");
    await machines.approve(kiosk, "hall");
    await expect(kiosk.page.getByRole("heading", { level: 1 })).toBeVisible();
    const display = await machines.unpack("display");
    await machines.approve(display, "eg");
    await expect(display.page.getByRole("main")).toBeVisible();
    await display.page.reload();
    await expect(display.code).toBeHidden();
  });
});

test("a new device's code is whole on the screen, upright or not, whatever its letters [X1]", async ({
  machines,
}) => {
  const screens = [
    ["kiosk", 1080, 1920],
    ["kiosk", 1920, 1080],
    ["display", 1920, 1080],
    ["counter", 1366, 768],
  ] as const;
  for (const [kind, width, height] of screens) {
    const { page, code } = await machines.unpack(kind);
    await page.setViewportSize({ width, height });
    await expect(code).toBeVisible();
    await code.evaluate((shown) => {
      for (const group of shown.children) group.textContent = "WWWW";
    });
    const { x, right } = await code.evaluate((shown) => shown.getBoundingClientRect());
    expect.soft([x >= 0, right <= width], `${kind} ${width}`).toEqual([true, true]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, `${kind} ${width}`).toBeLessThanOrEqual(0);
  }
});
