import { startBlockingProxy } from "../server/testing/blocking-proxy.ts";
import { expect, test } from "./office/test.ts";
import { measureFirstLoad } from "./pages/first-load.ts";

/** In bytes: what a phone on a poor connection loads within some seconds. */
const firstLoadAtMost = 150_000;

test("a phone behind a proxy that blocks WebSockets shows its ticket, acts, and is called", async ({
  office,
  devices,
  others,
}) => {
  await using proxy = await startBlockingProxy(office.url);
  const counter = await others.counter("c1");
  const { number, secret } = await others.takeTicket("clearing");
  await others.takeTicket("clearing");
  const phone = await devices.phone(`${proxy.url}/t/${secret}`, "de", { clock: true });
  const { words } = phone;
  await phone.page.clock.fastForward("00:07");
  await expect(phone.number(number)).toBeVisible();
  await expect(phone.lost).toBeHidden();

  await phone.button(words.letGo.button).tap();
  await expect(phone.fact(words.ahead)).toHaveText("1");
  await counter.ask({ type: "CallNext" });
  await counter.ask({ type: "Finish", outcome: "left" });
  await counter.ask({ type: "CallNext" });
  await phone.page.clock.fastForward("00:12");
  await expect(phone.called).toBeVisible();
});

test("the phone's page loads less than 150 kB of code at first", async ({
  office,
  devices,
  others,
}) => {
  const { number, secret } = await others.takeTicket("clearing");
  const phone = await devices.phone("about:blank");
  const loaded = await measureFirstLoad(phone.page, `${office.url}/t/${secret}`, () =>
    expect(phone.number(number)).toBeVisible(),
  );
  test.info().annotations.push({
    type: "first load",
    description: `${loaded.code} bytes of page, scripts and styles; ${loaded.fonts} bytes of fonts`,
  });
  expect(loaded.files.filter((name) => name.endsWith(".js")).length).toBeGreaterThan(1);
  expect(loaded.code).toBeLessThan(firstLoadAtMost);
});
