import type { Page, Request } from "@playwright/test";
import { clockTime } from "../shared/ui/format.ts";
import { hour, minute } from "../shared/domain/instant.ts";
import { bookingPaths } from "../shared/protocol/booking-pages.ts";
import { expect, test } from "./office/test.ts";
import { saying, words } from "./pages/words.ts";

const study = "Aufenthalt zum Studium";
const email = "visitor17@example.org";
const typed = { name: "Visitor 17", email, fileNumber: "AZ 17" } as const;
const { book: said, mail: mails } = words.de;

/** Every command of this type that the page sends from now on. */
function commandsOf(page: Page, type: string): readonly Request[] {
  const sent: Request[] = [];
  page.on("request", (request) => {
    const isCommand = request.url().endsWith(bookingPaths.command);
    if (isCommand && request.postData()?.includes(`"${type}"`)) sent.push(request);
  });
  return sent;
}

test("what is wrong is said at its field in plain words, announced, and nothing typed is lost; without e-mail the code is there to note and print", async ({
  office,
  devices,
  visitors,
}) => {
  const phone = await devices.booking();
  const due = await visitors.free(Date.now() + 24 * hour);
  await phone.hold(study, due, office.zone);

  await test.step("nothing typed: the name has the focus and says why", async () => {
    await phone.submit.tap();
    await expect(phone.field("name")).toBeFocused();
    await expect(phone.field("name")).toHaveAttribute("aria-invalid", "true");
    await expect(phone.field("name")).toHaveAccessibleDescription(
      new RegExp(said.details.nameMissing),
    );
    await expect(phone.status(said.details.checkFields_one, { count: "1" })).toBeVisible();
  });

  await test.step("three fields wrong: each says its own, the first has the focus", async () => {
    const wrong = { name: "V", email: "visitor17@", fileNumber: "1" };
    await phone.type(wrong);
    await phone.submit.tap();
    await expect(phone.field("name")).toBeFocused();
    for (const [field, fault] of [
      ["name", said.details.nameShort],
      ["email", said.details.emailWrong],
      ["fileNumber", said.details.fileNumberWrong],
    ] as const) {
      await expect(phone.field(field)).toHaveAccessibleDescription(saying(fault));
    }
    await expect(phone.status(said.details.checkFields_other, { count: "3" })).toBeVisible();
    await phone.expectTyped(wrong);
  });

  await test.step("put right, it is no longer said", async () => {
    await phone.type({ ...typed, email: "" });
    for (const field of ["name", "email", "fileNumber"] as const) {
      await expect(phone.field(field)).not.toHaveAttribute("aria-invalid", "true");
    }
    await phone.submit.tap();
    await expect(phone.heading(said.booked.heading)).toBeFocused();
  });

  await test.step("without e-mail: the code stays over a reload, and prints without what cannot be touched on paper", async () => {
    const code = await phone.code();
    await phone.page.reload();
    expect(await phone.code()).toBe(code);
    await expect(phone.button(said.booked.print)).toBeVisible();
    await phone.page.emulateMedia({ media: "print" });
    await expect(phone.codeShown).toBeVisible();
    await expect(phone.page.getByText(clockTime(due, office.zone, "de")).first()).toBeVisible();
    await expect(phone.button(said.booked.print)).toBeHidden();
    await expect(phone.link(said.booked.another)).toBeHidden();
  });
});

for (const [which, clockAhead] of [
  ["fast", 2 * hour],
  ["slow", -2 * hour],
] as const) {
  test(`a phone whose clock is two hours ${which} shows the right times and counts down right`, async ({
    office,
    devices,
    visitors,
  }) => {
    const phone = await devices.booking({ clockAhead });
    const due = await visitors.free(Date.now() + 3 * hour);
    const before = Date.now();
    await phone.hold(study, due, office.zone);
    await expect(phone.countdown).toHaveText(/^Noch (9|10) Minuten$/);
    const ends = [before, Date.now()].map((at) => clockTime(at + 10 * minute, office.zone, "de"));
    await expect(phone.page.getByText(new RegExp(`bis (${ends.join("|")}) Uhr`))).toBeVisible();
    await phone.page.clock.runFor(5 * minute);
    await expect(phone.countdown).toHaveText(/^Noch [45] Minuten$/);
    await phone.type({ name: "Visitor 17" });
    await phone.submit.tap();
    await expect(phone.heading(said.booked.heading)).toBeFocused();
    await expect(phone.says(clockTime(due, office.zone, "de")).first()).toBeVisible();
  });
}

test("back and forward again keep the time and what was typed; two touches on the button book once [W1]", async ({
  office,
  devices,
  visitors,
}) => {
  const phone = await devices.booking();
  const due = await visitors.free(Date.now() + 24 * hour);
  await phone.hold(study, due, office.zone);
  await phone.type({ ...typed, email: "" });
  await phone.page.goBack();
  await expect(phone.heading(said.slots.heading)).toBeFocused();
  await expect(phone.link(said.slots.toKept)).toBeVisible();
  await phone.page.goForward();
  await expect(phone.heading(said.details.heading)).toBeFocused();
  await phone.expectTyped({ ...typed, email: "" });
  await expect(phone.countdown).toBeVisible();

  const sent = commandsOf(phone.page, "GiveDetails");
  const holds = commandsOf(phone.page, "HoldSlot");
  await phone.submit.dblclick();
  await expect(phone.heading(said.booked.heading)).toBeFocused();
  expect(sent).toHaveLength(1);
  // Back from the end: what is done is not done again.
  await phone.page.goBack();
  await expect(phone.heading(said.slots.heading)).toBeVisible();
  await expect(phone.link(said.slots.toKept)).toBeHidden();
  expect(holds).toHaveLength(0);
  expect(sent).toHaveLength(1);
});

test("two tabs of one browser each book and keep their own time", async ({
  office,
  devices,
  visitors,
}) => {
  const first = await devices.booking();
  const second = await first.secondWindow();
  await second.open(office.url);
  const due = await visitors.free(Date.now() + 24 * hour);
  const later = await visitors.free(due + hour);
  await second.hold(study, later, office.zone);
  await second.type({ name: "Visitor 18" });
  await first.page.bringToFront();
  await first.hold(study, due, office.zone);
  await first.page.reload();
  await expect(first.says(clockTime(due, office.zone, "de")).first()).toBeVisible();
  await first.type({ name: "Visitor 17" });
  for (const tab of [first, second]) {
    await tab.page.bringToFront();
    await tab.submit.tap();
    await expect(tab.heading(said.booked.heading)).toBeVisible();
  }
  const codes = [await first.code(), await second.code()];
  expect(new Set(codes).size).toBe(2);
  for (const [tab, code, at] of [
    [first, codes[0], due],
    [second, codes[1], later],
  ] as const) {
    await tab.page.bringToFront();
    await tab.page.reload();
    await expect(tab.heading(said.booked.heading)).toBeVisible();
    expect(await tab.code()).toBe(code);
    await expect(tab.page.getByText(clockTime(at, office.zone, "de")).first()).toBeVisible();
  }
});

test("a hold that ran out is told over the form: one touch takes the time again, and what was typed is still there [B3]", async ({
  office,
  devices,
  visitors,
}) => {
  const phone = await devices.booking();
  const due = await visitors.free(Date.now() + 24 * hour);
  await phone.hold(study, due, office.zone);
  await phone.type({ ...typed, email: "" });
  await office.restart({ clockAhead: 11 * minute });
  await phone.submit.tap();
  await expect(phone.alert(said.details.overTitle)).toBeVisible();
  await phone.expectTyped({ ...typed, email: "" });
  await phone
    .button(saying(said.details.overAgain, { time: clockTime(due, office.zone, "de") }))
    .tap();
  await expect(phone.countdown).toHaveText(/^Noch (9|10) Minuten$/);
  await phone.expectTyped({ ...typed, email: "" });
  await phone.submit.tap();
  await expect(phone.heading(said.booked.heading)).toBeVisible();
});

test("a time that others take meanwhile is said and marked; the one that was held and what was typed stay [B2]", async ({
  office,
  devices,
  visitors,
}) => {
  const phone = await devices.booking();
  const due = await visitors.free(Date.now() + 24 * hour);
  const wanted = await visitors.free(due + hour);
  await phone.hold(study, due, office.zone);
  await phone.type({ ...typed, email: "" });
  await phone.link(new RegExp(`^${said.back}$`)).tap();
  await phone.show(wanted, office.zone);
  await visitors.takeAll(wanted);
  await phone.time(wanted).tap();
  const time = clockTime(wanted, office.zone, "de");
  await expect(phone.alert(saying(said.slots.takenNote, { time }))).toBeVisible();
  await expect(phone.time(wanted)).toHaveAttribute("data-mark", "taken");
  await phone.link(said.slots.toKept).tap();
  await expect(phone.heading(said.details.heading)).toBeVisible();
  await phone.expectTyped({ ...typed, email: "" });
  await phone.submit.tap();
  await expect(phone.heading(said.booked.heading)).toBeVisible();
});

test.describe(() => {
  test.use({ mail: true });

  test("a form sent while the network is away, or whose answer is lost, arrives once [W1] [M2]", async ({
    office,
    devices,
    visitors,
    mailbox,
  }) => {
    const phone = await devices.booking();
    const due = await visitors.free(Date.now() + 24 * hour);
    await phone.hold(study, due, office.zone);
    await phone.type(typed);
    const context = phone.page.context();
    await context.setOffline(true);
    await phone.submit.tap();
    await expect(phone.button(said.details.sending)).toHaveAttribute("aria-busy", "true");
    await phone.expectTyped(typed);
    // The first that gets through is heard by the office, but the phone never hears the answer.
    let heard = 0;
    await phone.page.route(
      `**${bookingPaths.command}`,
      async (route) => {
        heard = (await route.fetch()).status();
        await route.abort();
      },
      { times: 1 },
    );
    await context.setOffline(false);
    await expect(phone.heading(said.mail.heading)).toBeFocused();
    expect(heard).toBe(200);
    await mailbox.arrived(email, mails.confirm.subject);
    await visitors.book(18, { mail: true, due });
    expect(await mailbox.count(email, mails.confirm.subject)).toBe(1);
  });

  test("a confirmation touched twice and opened in two tabs books once; one that ran out is a calm page [B3] [B9]", async ({
    office,
    devices,
    visitors,
    mailbox,
  }) => {
    const first = await devices.link(await visitors.reserve(17));
    const second = await first.secondWindow();
    await second.page.goto(first.page.url());
    await expect(second.button(said.link.confirm.button)).toBeVisible();
    const sent = commandsOf(first.page, "ConfirmBooking");
    await first.page.bringToFront();
    await first.button(said.link.confirm.button).dblclick();
    await expect(first.heading(said.link.appointment.booked)).toBeFocused();
    expect(sent).toHaveLength(1);
    await second.page.bringToFront();
    await second.button(said.link.confirm.button).tap();
    await expect(second.heading(said.link.appointment.booked)).toBeFocused();
    expect(await second.code.innerText()).toBe(await first.code.innerText());
    await mailbox.arrived(email, mails.booked.subject);

    const late = await devices.link(await visitors.reserve(18));
    expect(await mailbox.count(email, mails.booked.subject)).toBe(1);
    await expect(late.button(said.link.confirm.button)).toBeVisible();
    await office.restart({ clockAhead: 31 * minute });
    await late.button(said.link.confirm.button).tap();
    await expect(late.heading(said.link.unknown.heading)).toBeFocused();
    await expect(late.page.getByText(said.link.unknown.expired)).toBeVisible();
    await expect(late.page.getByRole("link", { name: said.link.newBooking })).toBeVisible();
  });
});
