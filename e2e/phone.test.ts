import { expect, test } from "./office/test.ts";

/** What a ticket looks like when it is called now, and only then. */
const amber = "called";

test("a phone follows its ticket: people ahead, called to a counter, served, finished (complaint 5)", async ({
  office,
  devices,
  others,
}) => {
  const counter = await others.counter("c1");
  await others.takeTicket("clearing");
  const { number, secret } = await others.takeTicket("clearing");
  const phone = await devices.phone(`${office.url}/t/${secret}`);
  const { words } = phone;
  await expect(phone.number(number)).toBeVisible();
  await expect(phone.fact(words.ahead)).toHaveText("1");
  await expect(phone.card).not.toHaveAttribute("data-tone", amber);

  await counter.ask({ type: "CallNext" });
  await expect(phone.heading(words.next)).toBeVisible();
  await counter.ask({ type: "StartService" });
  await counter.ask({ type: "Finish", outcome: "done" });

  await counter.ask({ type: "CallNext" });
  await expect(phone.called).toContainText(`${words.called.counter}1`);
  await expect(phone.called).toContainText("Erdgeschoss links");
  await expect(phone.card).toHaveAttribute("data-tone", amber);
  await expect(phone.page).toHaveTitle(new RegExp(words.called.tab));

  await counter.ask({ type: "StartService" });
  await expect(phone.heading(words.serving.title)).toBeVisible();
  await expect(phone.card).not.toHaveAttribute("data-tone", amber);
  await counter.ask({ type: "Finish", outcome: "incomplete" });
  await expect(phone.heading(words.finished.incomplete.title)).toBeVisible();
});

test("who leaves the queue on the phone is gone from the counters", async ({
  office,
  devices,
  others,
}) => {
  const counter = await others.counter("c1");
  const { secret } = await others.takeTicket("clearing");
  const phone = await devices.phone(`${office.url}/t/${secret}`);
  await phone.button(phone.words.leave.button).tap();
  await phone.button(phone.words.leave.no).tap();
  await expect(phone.button(phone.words.leave.yes)).toBeHidden();
  await counter.views.where("one waiting", ({ waiting }) => Object.keys(waiting).length === 1);
  await phone.button(phone.words.leave.button).tap();
  await phone.button(phone.words.leave.yes).tap();
  await expect(phone.heading(phone.words.finished.left.title)).toBeVisible();
  await counter.views.where("nobody waiting", ({ waiting }) => Object.keys(waiting).length === 0);
});

test("[C11] who lets two go first sees the new place at once, and can do it once", async ({
  office,
  devices,
  others,
}) => {
  const counter = await others.counter("c1");
  const { number, secret } = await others.takeTicket("clearing");
  const phone = await devices.phone(`${office.url}/t/${secret}`);
  const { words } = phone;
  await expect(phone.heading(words.next)).toBeVisible();
  await expect(phone.button(words.letGo.button)).toBeHidden();
  for (let i = 0; i < 3; i += 1) await others.takeTicket("clearing");

  await phone.button(words.letGo.button).tap();
  await expect(phone.fact(words.ahead)).toHaveText("2");
  await expect(phone.says(words.letGo.done, { ahead: "2" })).toBeVisible();
  await expect(phone.button(words.letGo.button)).toBeHidden();
  const { waiting } = counter.views.view;
  expect(Object.values(waiting).map((visit) => visit.number)).toContain(number);
  await counter.ask({ type: "CallNext" });
  await expect(phone.fact(words.ahead)).toHaveText("1");
});

test("the expected time goes into the phone's calendar, and the page onto its screen", async ({
  office,
  devices,
  others,
}) => {
  await others.counter("c1");
  await others.takeTicket("clearing");
  const { number, secret } = await others.takeTicket("clearing");
  const phone = await devices.phone(`${office.url}/t/${secret}`);
  const link = phone.page.getByRole("link", { name: phone.words.calendar });
  const calendar = await phone.page.request.get(`${office.url}${await link.getAttribute("href")}`);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain(`SUMMARY:${number} `);

  const chromium = await phone.page.context().newCDPSession(phone.page);
  const manifest = await chromium.send("Page.getAppManifest");
  expect(manifest.errors).toEqual([]);
  expect(manifest.url).toBe(`${office.url}/t/${secret}/manifest.webmanifest`);
  const { installabilityErrors } = await chromium.send("Page.getInstallabilityErrors");
  // The test's browser keeps nothing; there is no other objection.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
});

test("[N5] neither a wrong secret nor the number alone opens a ticket", async ({
  office,
  devices,
  others,
}) => {
  const { number, secret } = await others.takeTicket("clearing");
  const wrong = `${secret.slice(0, -1)}${(Number(secret.at(-1)) + 1) % 10}`;
  for (const guess of [wrong, number]) {
    const phone = await devices.phone(`${office.url}/t/${guess}`);
    await expect(phone.heading(phone.words.unknown.title)).toBeVisible();
    await expect(phone.page.getByText(number)).toBeHidden();
  }
});

test("while the server is away the phone keeps the last state and says how old it is (complaint 10)", async ({
  office,
  devices,
  others,
}) => {
  const counter = await others.counter("c1");
  const { number, secret } = await others.takeTicket("clearing");
  const phone = await devices.phone(`${office.url}/t/${secret}`, "de", { clock: true });
  await expect(phone.number(number)).toBeVisible();
  await office.kill();
  await expect(phone.lost).toBeVisible();
  await expect(phone.number(number)).toBeVisible();
  await expect(phone.heading(phone.words.next)).toBeVisible();
  await phone.page.clock.fastForward("02:05");
  await expect(phone.lost).toContainText(/vor 2 Minuten/);
  await office.restart();
  await counter.ask({ type: "CallNext" });
  await expect(phone.called).toBeVisible();
  await expect(phone.lost).toBeHidden();
});
