import { chromium, type Page } from "@playwright/test";
import config from "../playwright.config.ts";
import { expect, test } from "./office/test.ts";
import { DisplayPage } from "./pages/display.ts";

/** The ids of loudspeakers that the page asks to sound through, as their names. */
async function hearSpeakers(page: Page): Promise<readonly string[]> {
  const chosen: string[] = [];
  page.on("console", (message) => {
    const [, name] = /^speaker (.*)$/.exec(message.text()) ?? [];
    if (name !== undefined) chosen.push(name);
  });
  await page.addInitScript(() => {
    const setSinkId: unknown = Reflect.get(AudioContext.prototype, "setSinkId");
    if (typeof setSinkId !== "function") throw new Error("this Chromium has no setSinkId");
    Object.assign(AudioContext.prototype, {
      async setSinkId(this: AudioContext, id: string) {
        await setSinkId.call(this, id);
        const devices = await navigator.mediaDevices.enumerateDevices();
        console.debug(`speaker ${devices.find(({ deviceId }) => deviceId === id)?.label}`);
      },
    });
  });
  return chosen;
}

test("[D2] a display sounds through the loudspeaker it was told, where the machine has it", async ({
  office,
}) => {
  const { launchOptions } = config.use ?? {};
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), "--use-fake-device-for-media-stream"],
  });
  try {
    // Names of devices are shown to who may hear, here as in the app, which only lets their names be read.
    const context = await browser.newContext({ permissions: ["microphone"] });
    const page = await context.newPage();
    const chosen = await hearSpeakers(page);
    const troubles: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    const display = new DisplayPage(page);
    await display.open(office.url, "eg", "speaker=Fake+Audio+Output+2");
    await expect.poll(() => chosen).toEqual(["Fake Audio Output 2"]);
    expect(troubles).toEqual([]);

    await display.open(office.url, "eg", "speaker=HDMI+1");
    await expect.poll(() => troubles).toEqual(["there is no loudspeaker HDMI 1"]);
    expect(chosen).toEqual(["Fake Audio Output 2"]);
  } finally {
    await browser.close();
  }
});

test("[D2] a display that is silent by configuration flashes without a sound and asks nobody to allow it", async ({
  browser,
  office,
  devices,
  others,
}) => {
  const context = await browser.newContext();
  const silent = new DisplayPage(await context.newPage());
  await silent.open(office.url, "eg", "sound=off");
  const loud = await devices.display("eg");
  const counter = await others.counter("c1");
  const { number } = await others.takeTicket("clearing");
  await counter.ask({ type: "CallNext" });
  await silent.shows(number, "1");
  await loud.shows(number, "1");
  await expect.poll(() => loud.tones.length).toBeGreaterThan(0);
  expect(silent.tones).toEqual([]);
  await expect(silent.says(silent.words.enableSound)).toHaveCount(0);
});
