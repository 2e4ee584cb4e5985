import { expect, type Locator, type Page } from "@playwright/test";
import { scan } from "./scanner.ts";
import { saying, words, type TestLanguage } from "./words.ts";

const languageNames = { de: "Deutsch", en: "English", ar: "العربية" } as const;

/** A kiosk as a visitor touches it. */
export class KioskPage {
  readonly page: Page;
  #language: TestLanguage = "de";
  #touches = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/kiosk/`);
    await expect(this.heading(/./)).toBeVisible();
  }

  /** Touches so far, the one for the language not counted. */
  get touches(): number {
    return this.#touches;
  }

  get words() {
    return words[this.#language].kiosk;
  }

  get common() {
    return words[this.#language].common;
  }

  heading(text: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name: text });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** The number on the card of the result screen. */
  get number(): Locator {
    return this.page
      .getByRole("main")
      .locator("bdi")
      .filter({ hasText: /^[A-Z]\d{3,}$/ });
  }

  async chooseLanguage(language: TestLanguage): Promise<void> {
    await this.button(languageNames[language]).tap();
    this.#language = language;
    await expect(this.page.locator("html")).toHaveAttribute("lang", language);
  }

  /** For the next visitor: the kiosk is back in the office's first language. */
  expectDefaultLanguage(): void {
    this.#language = "de";
  }

  async touch(name: string | RegExp): Promise<void> {
    await this.button(name).tap();
    this.#touches += 1;
  }

  async wantTicket(): Promise<void> {
    await this.touch(this.words.start.ticket);
  }

  /** Two touches of one trembling finger, the second before anything could be answered. */
  async touchTwice(name: string | RegExp): Promise<void> {
    const [x, y] = await this.#middleOf(name);
    const heard = this.page.evaluate(twoTouches);
    const session = await this.page.context().newCDPSession(this.page);
    const down = { type: "touchStart", touchPoints: [{ x, y }] } as const;
    const up = { type: "touchEnd", touchPoints: [] } as const;
    // Sent together, so that the second does not wait for what the first has done.
    const touches = [down, up, down, up];
    await Promise.all(touches.map((event) => session.send("Input.dispatchTouchEvent", event)));
    await session.detach();
    await heard;
    this.#touches += 2;
  }

  /** As a finger does, without looking whether the button is still there when the finger is lifted. */
  async touchAndVanish(name: string | RegExp): Promise<void> {
    const [x, y] = await this.#middleOf(name);
    await this.page.touchscreen.tap(x, y);
    this.#touches += 1;
  }

  async #middleOf(name: string | RegExp): Promise<readonly [number, number]> {
    const target = this.button(name);
    await expect(target).toBeEnabled();
    const box = await target.boundingBox();
    if (box === null) throw new Error("the button cannot be seen");
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  async scan(text: string, secondsLater = 0): Promise<void> {
    await scan(this.page, text, secondsLater);
  }

  async typeCode(digits: string): Promise<void> {
    for (const digit of digits) await this.button(new RegExp(`^${digit}$`)).tap();
  }

  /** The number, once it and the word that the slip is out are on the screen. */
  async printedNumber(): Promise<string> {
    await expect(this.page.getByText(this.words.result.take)).toBeVisible();
    return (await this.number.innerText()).trim();
  }

  /** The QR code of the result screen, as a camera sees it. */
  get qrCode(): Locator {
    return this.page.getByRole("img", { name: this.words.result.phone });
  }

  /** What the visitor is told in this language, with any values in it. */
  says(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByText(saying(template, values));
  }
}

/** Runs in the page: resolves when two touches have come. */
function twoTouches(): Promise<void> {
  return new Promise((resolve) => {
    let count = 0;
    document.addEventListener(
      "pointerdown",
      () => {
        count += 1;
        if (count === 2) resolve();
      },
      { capture: true },
    );
  });
}
