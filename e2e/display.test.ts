import { expect, test } from "./office/test.ts";
import type { Tone } from "./pages/display.ts";

const walkInCounters = ["c4", "c5", "c6", "c7", "c8", "c9", "c1", "c2", "c3"];

test("[D2] a call sounds a gong and flashes three times, under 3 Hz; two calls never sound into each other (complaint 6)", async ({
  devices,
  others,
}) => {
  const display = await devices.display("eg");
  const [one, two] = [await others.counter("c1"), await others.counter("c2")];
  const [first, second] = [
    await others.takeTicket("clearing"),
    await others.takeTicket("clearing"),
  ];
  await one.ask({ type: "CallNext" });
  await display.shows(first.number, "1");

  const flash = await display.row(first.number).evaluate((row) => {
    const flashing = row.getAnimations({ subtree: true }).find((animation) => {
      return animation instanceof CSSAnimation && animation.animationName === "flash";
    });
    const timing = flashing?.effect?.getTiming();
    return { times: timing?.iterations, every: timing?.duration };
  });
  expect(flash.times).toBe(3);
  expect(Number(flash.every)).toBeGreaterThan(1_000 / 3);

  await two.ask({ type: "CallNext" });
  await display.shows(second.number, "2");
  // Tones that overlap count as one gong, so a second one that cut into the first would never be counted.
  await expect.poll(() => gongsOf(display.tones).length).toBe(2);
});

test("more current calls than rows take turns, so that none is left out (complaint 9)", async ({
  devices,
  others,
}) => {
  const numbers: string[] = [];
  for (const key of walkInCounters) {
    const counter = await others.counter(key);
    const { visit, number } = await others.takeTicket("walk-in");
    await counter.ask({ type: "CallVisit", visit });
    numbers.push(number);
  }
  const display = await devices.display("og");
  const page = (at: number) => {
    return display.says(display.words.page, { page: String(at), pages: "2" }).first();
  };
  const seen = new Set<string>();
  for (const at of [1, 2]) {
    await expect(page(at)).toBeVisible();
    for (const row of await display.calledRows.locator("bdi").allInnerTexts()) seen.add(row.trim());
    await expect(display.row(numbers.at(-1) ?? "")).toHaveAttribute("data-newest", "true");
  }
  expect([...seen].toSorted()).toEqual(numbers);
});

test("[D3] within 5 s of losing the server the display says so, and is right at once when it is back (complaints 5 and 10)", async ({
  office,
  devices,
  others,
}) => {
  const counter = await others.counter("c1");
  const { number } = await others.takeTicket("clearing");
  await counter.ask({ type: "CallNext" });
  const display = await devices.display("eg");
  await display.shows(number, "1");

  await test.step("the server hangs: the connection stands, nothing comes", async () => {
    office.freeze();
    // Half a second for the test itself on a busy machine.
    await expect(display.lost).toBeVisible({ timeout: 5_500 });
    await expect(display.row(number)).toHaveAttribute("data-current", "false");
    office.thaw();
    await display.shows(number, "1");
    await expect(display.lost).toBeHidden();
  });

  await test.step("the server dies, and others go on before the display is back", async () => {
    await office.kill();
    await expect(display.lost).toBeVisible({ timeout: 5_000 });
    await office.restart();
    await counter.ask({ type: "StartService" });
    await counter.ask({ type: "Finish", outcome: "done" });
    const next = await others.takeTicket("clearing");
    await counter.ask({ type: "CallNext" });
    await display.shows(next.number, "1");
    await expect(display.row(number)).toHaveAttribute("data-current", "false");
    await expect(display.lost).toBeHidden();
  });
});

test("[D1] a display shows no name, no service and no language of a visitor (complaint 21)", async ({
  devices,
  others,
}) => {
  const code = await others.book("blue-card", 10);
  const { number } = await others.checkIn(code);
  const counter = await others.counter("c4");
  await counter.ask({ type: "CallNext" });
  const display = await devices.display("og");
  await display.shows(number, "4");
  const shown = await display.page.locator("body").innerText();
  for (const secret of ["Visitor", "example.org", "Blaue Karte", "Blue Card", "Deutsch", code]) {
    expect(shown).not.toContain(secret);
  }
});

test("the last calls stay visible when their visitors have come (complaint 8)", async ({
  devices,
  others,
}) => {
  const display = await devices.display("eg");
  const counter = await others.counter("c1");
  for (const number of ["K001", "K002"]) {
    await others.takeTicket("clearing");
    await counter.ask({ type: "CallNext" });
    await display.shows(number, "1");
    await counter.ask({ type: "StartService" });
    await counter.ask({ type: "Finish", outcome: "done" });
    await expect(display.row(number)).toHaveAttribute("data-current", "false");
  }
  await expect(display.row("K001")).toBeVisible();
});

test("an unknown area says what to put into the address", async ({ devices }) => {
  const display = await devices.display("cellar");
  await expect(display.says(display.words.unknownArea).first()).toBeVisible();
});

/** Tones that sound into each other are one gong. */
function gongsOf(tones: readonly Tone[]): readonly Tone[] {
  const gongs: Tone[] = [];
  for (const tone of tones.toSorted((a, b) => a.from - b.from)) {
    const last = gongs.at(-1);
    if (last === undefined || tone.from >= last.until) gongs.push(tone);
    else gongs.push({ from: last.from, until: Math.max(gongs.pop()?.until ?? 0, tone.until) });
  }
  return gongs;
}
